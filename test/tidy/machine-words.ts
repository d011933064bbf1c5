import type { TidyCheck } from './source-tree.ts'

/** Put together here, so that this file does not name them itself. */
const machinePaths = ['work', 'root'].map((folder) => `/${folder}/`)
const registryHosts = [
  ['registry', 'npmjs'],
  ['registry', 'yarnpkg'],
  ['deb', 'debian', 'org'],
  ['archive', 'ubuntu', 'com'],
].map((parts) => parts.join('.'))

/** Complains about files that name somebody's machine or a registry: the project speaks of itself alone. */
export const checkMachineWords: TidyCheck = (files) =>
  files.flatMap(({ path, text }) => {
    const named = [...machinePaths.filter((folder) => isNamed(text, folder)), ...registryHosts.filter((host) => text.includes(host))]
    return named.map((word) => `${path} names ${word}`)
  })

/** A machine's folder stands at the beginning of a path; `src/work/…` is a path of the project. */
function isNamed(text: string, folder: string): boolean {
  for (let at = text.indexOf(folder); at >= 0; at = text.indexOf(folder, at + 1)) {
    if (at === 0 || !/[\w.$}@~-]/.test(text[at - 1] ?? '')) return true
  }
  return false
}
