/**
 * What Electron, its screenshots and a virtual display need from Debian or Ubuntu. Each entry lists the names that one package goes by,
 * the newest first: since the move to 64-bit time some carry the suffix `t64` (Debian 13, Ubuntu 24.04).
 */
export const windowPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['fonts-liberation'],
  ['fonts-noto-color-emoji'],
]

/** A display without a screen. */
export const virtualDisplayPackages = [['xvfb'], ['xauth']]

/**
 * The names that dpkg-query reports as installed.
 * @param {string} report lines of `dpkg-query -W -f '${Package} ${db:Status-Status}\n'`
 */
export function installedNames(report) {
  const rows = report.split('\n').map((line) => line.trim().split(/\s+/))
  return new Set(rows.filter(([, status]) => status === 'installed').map(([name]) => name ?? ''))
}

/**
 * The names that apt can install.
 * @param {string} report output of `apt-cache policy NAME…`; a package that apt only knows by reference has the candidate `(none)`
 */
export function installableNames(report) {
  const names = [...report.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (.+)$/gm)]
  return new Set(names.filter(([, , candidate]) => candidate !== '(none)').map(([, name]) => name ?? ''))
}

/**
 * The entries of which no name is installed.
 * @param {string[][]} wanted
 * @param {Set<string>} installed
 */
export function missingPackages(wanted, installed) {
  return wanted.filter((names) => !names.some((name) => installed.has(name)))
}

/**
 * The name to install for each entry: the first that apt can install here, or the last where apt knows none of them.
 * @param {string[][]} entries
 * @param {Set<string>} installable
 */
export function namesToInstall(entries, installable) {
  return entries.map((names) => names.find((name) => installable.has(name)) ?? names.at(-1) ?? '')
}
