import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const screen = '1920x1200x24'
const startTimeoutMs = 20_000

/** Whether windows can be shown to somebody here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Whether a display without a screen can be started here. */
export function canStartVirtualDisplay() {
  return process.platform === 'linux' && (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/Xvfb`))
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} the number that the server chose */
function displayNumberOf(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time')), startTimeoutMs)
    let text = ''
    server.stdio[3]?.on('data', (piece) => {
      text += piece
      if (!text.includes('\n')) return
      clearTimeout(timer)
      server.stdio[3]?.destroy()
      resolve(text.trim())
    })
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)))
  })
}

/**
 * Starts an X server without a screen, on a free display number that it chooses itself (which xvfb-run does by trying).
 * @returns {Promise<{ display: string, stop: () => void }>} what DISPLAY is to be, and how to end the server
 */
export async function startVirtualDisplay() {
  // -noreset: a server whose last client has left would otherwise start over, and turn away whoever comes at that moment.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const endWithThisProcess = () => server.kill()
  process.once('exit', endWithThisProcess)
  const display = `:${await displayNumberOf(server)}`
  server.unref()
  const stop = () => {
    process.removeListener('exit', endWithThisProcess)
    server.kill()
  }
  return { display, stop }
}
