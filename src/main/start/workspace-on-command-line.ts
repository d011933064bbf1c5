import { resolve } from 'node:path'

/**
 * The workspace that a command line names: the first argument that is no switch, after the app's own folder when it is run from there
 * (`electron [switches] folder [workspace]`), after the executable when it is packaged.
 * @param appFolder null when the app is packaged
 * @param workingFolder what a relative path is relative to
 * @returns an absolute path, or null when none is named
 */
export function workspaceOnCommandLine(argv: readonly string[], appFolder: string | null, workingFolder: string): string | null {
  const before = appFolder === null ? 0 : argv.findIndex((arg, at) => at > 0 && !isSwitch(arg) && resolve(workingFolder, arg) === appFolder)
  if (before === -1) return null
  const workspace = argv.slice(before + 1).find((arg) => !isSwitch(arg))
  return workspace === undefined ? null : resolve(workingFolder, workspace)
}

const isSwitch = (arg: string): boolean => arg.startsWith('-')
