import { inProject } from '../project.mjs'

/**
 * @typedef {object} BuiltPart
 * @property {string} name
 * @property {string[]} inputs files and folders (from the root) that decide what comes out
 * @property {string[]} outputs files (from the root) that are there once it is built
 * @property {string[]} command arguments to Node that build it
 * @property {BuiltPart[]} needs what it reads when it runs, built first
 */

const everyBuild = ['package-lock.json', 'tsconfig.base.json', 'scripts/build']
const shared = ['src/engine', 'src/host', ...everyBuild]

/**
 * What there is of the vendor's integrations, read from the package that is installed.
 * @type {BuiltPart}
 */
const cataloguePart = {
  name: 'catalogue',
  inputs: [
    'node_modules/@segment/action-destinations/package.json',
    'src/engine/integrations',
    'src/host/destinations',
    'src/host/mapping',
    ...everyBuild,
  ],
  outputs: ['out/catalogue/all.json'],
  command: [inProject('scripts', 'build', 'build-catalogue.mjs')],
  needs: [],
}

/** @type {BuiltPart} */
export const desktopPart = {
  name: 'desktop',
  inputs: ['electron.vite.config.ts', 'src/main', 'src/preload', 'src/renderer', ...shared],
  outputs: [
    'out/main/index.cjs',
    'out/main/run-worker.cjs',
    'out/main/query-worker.cjs',
    'out/main/preview-worker.cjs',
    'out/main/integration-worker.cjs',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ],
  command: [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
  needs: [cataloguePart],
}

/** @type {BuiltPart} */
export const commandLinePart = {
  name: 'command-line',
  inputs: ['src/cli', ...shared],
  outputs: ['out/cli/rehearse.cjs', 'out/cli/integration-worker.cjs'],
  command: [inProject('scripts', 'build', 'build-command-line.mjs')],
  needs: [cataloguePart],
}
