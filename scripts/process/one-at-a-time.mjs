import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const lookAgainMs = 200

/** @param {string} lockFile @returns {boolean} whether the lock is this process's now */
function take(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** @param {string} lockFile @returns {boolean} whether the process that took the lock has ended without giving it back */
function isLeftBehind(lockFile) {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0)
    return false
  } catch (error) {
    // ESRCH: no such process. Anything else means that it lives, or that the lock was given back just now.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/**
 * Does some work while no other process of this repository does it.
 * @template Result
 * @param {string} lockFile
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function oneAtATime(lockFile, work) {
  while (!take(lockFile)) {
    if (isLeftBehind(lockFile)) rmSync(lockFile, { force: true })
    else await wait(lookAgainMs)
  }
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}
