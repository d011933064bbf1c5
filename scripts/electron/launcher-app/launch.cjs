// Stands in for Electron's default app in a build of Electron that came with an app of its own: loads the app named on the command
// line (`electron [-r module] [switches] folder`), as Electron's own default app would.
const { existsSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const electron = require('electron')

/**
 * Two setters that Electron keeps for its default app; they are there in every version, without being part of the documented interface.
 * @typedef {{ setVersion: (version: string) => void, setAppPath: (path: string) => void }} DefaultAppSetters
 */
const app = /** @type {typeof electron.app & DefaultAppSetters} */ (electron.app)

/** @param {string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const preloads = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') {
      at += 1
      preloads.push(args[at] ?? '')
    } else if (!arg.startsWith('-')) {
      return { preloads, folder: arg }
    }
  }
  return { preloads, folder: undefined }
}

const { preloads, folder } = readArguments(process.argv.slice(1))
if (folder === undefined) {
  process.stderr.write('usage: electron [-r module] folder\n')
  process.exit(1)
}

// Node's own order: preloaded modules first, resolved from the folder that the command was typed in.
const requireFromHere = Module.createRequire(path.join(process.cwd(), 'here.js'))
for (const name of preloads) requireFromHere(name)

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
const appFolder = path.resolve(folder)
const description = path.join(appFolder, 'package.json')
if (existsSync(description)) {
  const { name, productName, version } = require(description)
  app.setName(productName ?? name ?? app.getName())
  if (version) app.setVersion(version)
}
app.setAppPath(appFolder)
require(appFolder)
