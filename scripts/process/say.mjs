/**
 * One line about what the script does, under a short heading: `Electron      the official binary 37.10.3`.
 * @param {string} about
 * @param {string} what
 */
export function say(about, what) {
  process.stdout.write(`${about.padEnd(16)}${what}\n`)
}
