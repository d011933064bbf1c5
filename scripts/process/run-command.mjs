import { spawn } from 'node:child_process'
import { projectRoot } from '../project.mjs'

/** How long a command has to tidy up (close its windows, end its own processes) once its time is up. */
const graceMs = 10_000

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

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number | undefined} timeoutMs
 */
function endAfter(child, timeoutMs) {
  if (timeoutMs === undefined) return { isUp: () => false, forget: () => {} }
  let isUp = false
  /** @type {NodeJS.Timeout | undefined} */
  let last
  const first = setTimeout(() => {
    isUp = true
    child.kill('SIGINT')
    last = setTimeout(() => child.kill('SIGKILL'), graceMs)
  }, timeoutMs)
  const forget = () => {
    clearTimeout(first)
    clearTimeout(last)
  }
  return { isUp: () => isUp, forget }
}

/**
 * Runs a program to its end. Never rejects: a program that is not there finishes with code 127.
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
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    const time = endAfter(child, timeoutMs)

    /** @param {number} code */
    const finish = (code) => {
      time.forget()
      if (time.isUp()) pieces.push(`\nended after ${timeoutMs} ms without finishing\n`)
      resolve({ code: time.isUp() ? 124 : code, output: pieces.join(''), seconds: Number(process.hrtime.bigint() - started) / 1e9 })
    }
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => pieces.push(text))
    child.on('error', (error) => {
      pieces.push(`${error.message}\n`)
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}
