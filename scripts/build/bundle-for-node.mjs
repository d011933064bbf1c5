import { build } from 'vite'
import { projectRoot } from '../project.mjs'
import { inlineDatabase } from './inline-database.mjs'

/**
 * Bundles programs for Node, dependencies included, so that each is one CommonJS file (and what they share) that starts without reading
 * node_modules.
 * @param {object} what
 * @param {Record<string, string>} what.entries program name to its source
 * @param {string} what.outDir
 * @param {string} [what.banner] first line of each program
 */
export async function bundleForNode({ entries, outDir, banner }) {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: inlineDatabase },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: entries,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs', banner },
      },
    },
  })
}
