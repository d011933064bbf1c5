import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root @param {string} path @returns {string[]} the files at that path or below it, in a fixed order */
function filesAt(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => filesAt(root, `${path}/${entry.name}`))
}

/**
 * A digest of the names and contents of files: equal exactly where a build has the same to work on. Contents and not times decide, so
 * that a fresh clone or a change of branch and back builds nothing anew.
 * @param {string} root
 * @param {string[]} paths files and folders below the root; one that is absent adds nothing
 */
export function inputDigest(root, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesAt(root, path))) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
