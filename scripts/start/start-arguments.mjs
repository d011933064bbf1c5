import { resolve } from 'node:path'

/**
 * What `npm start -- …` was asked for: switches go to Electron, the first other argument is the workspace.
 * @param {string[]} args
 * @param {string} typedIn the folder that the command was typed in, which a relative path is relative to
 * @param {string} sample the workspace to open where none is named
 * @returns {{ workspace: string, switches: string[] }}
 */
export function parseStartArguments(args, typedIn, sample) {
  const switches = args.filter((arg) => arg.startsWith('-'))
  const [workspace, ...surplus] = args.filter((arg) => !arg.startsWith('-'))
  if (surplus.length > 0) throw new Error('usage: npm start [-- WORKSPACE]')
  return { workspace: workspace === undefined ? sample : resolve(typedIn, workspace), switches }
}

/**
 * Electron's arguments. As root Chromium refuses to start with its sandbox; for everybody else the sandbox stays.
 * @param {{ app: string, workspace: string, switches: string[], isRoot: boolean }} what
 */
export function electronArguments({ app, workspace, switches, isRoot }) {
  return [...(isRoot ? ['--no-sandbox'] : []), ...switches, app, workspace]
}
