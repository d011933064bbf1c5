import { spawn } from 'node:child_process'
import { projectRoot } from '../project.mjs'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] folder to run in; the repository's root unless told
 * @property {Record<string, string | undefined>} [env] laid over this process's environment; `undefined` removes a variable
 * @property {number} [timeoutMs] after this long the command is ended and counts as failed
 * @property {boolean} [show] true lets the command write to this terminal; otherwise its output is collected
 *
 * @typedef {object} Finished
 * @property {number} code exit code; 127 where the program is not there, 124 where the time was up
 * @property {string} output standard output and standard error as they came; empty with `show`
 * @property {number} seconds
 */

/** @param {Record<string, string | undefined>} changes */
function environmentWith(changes) {
  const env = { ...process.env, ...changes }
  for (const [name, value] of Object.entries(changes)) if (value === undefined) delete env[name]
  return env
}

/**
 * Runs a program to its end. Never throws: a program that is not there finishes with code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export function runCommand(command, args, { cwd = projectRoot, env = {}, timeoutMs, show = false } = {}) {
  const started = process.hrtime.bigint()
  return new Promise((resolve) => {
    /** @type {string[]} */
    const pieces = []
    const child = spawn(command, args, { cwd, env: environmentWith(env), stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let timedOut = false
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => (timedOut = child.kill('SIGKILL')), timeoutMs)

    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer)
      if (timedOut) pieces.push(`\nended after ${(timeoutMs ?? 0) / 1000} s without finishing\n`)
      resolve({ code: timedOut ? 124 : code, output: pieces.join(''), seconds: Number(process.hrtime.bigint() - started) / 1e9 })
    }
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => pieces.push(text))
    child.on('error', (error) => {
      pieces.push(`${error.message}\n`)
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}
