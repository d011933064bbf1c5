import { runCommand } from './run-command.mjs'

/**
 * Runs npm: the very one that started this script where there is one, else the one on the path.
 * @param {string[]} args
 * @param {import('./run-command.mjs').RunOptions} [options]
 */
export function runNpm(args, options) {
  const npmScript = process.env.npm_execpath
  if (npmScript?.endsWith('npm-cli.js')) return runCommand(process.execPath, [npmScript, ...args], options)
  // On Windows npm is a command file, which only a shell can start.
  if (process.platform === 'win32') return runCommand('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
  return runCommand('npm', args, options)
}
