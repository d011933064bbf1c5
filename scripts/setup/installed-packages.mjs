/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Tells whether what stands in node_modules is what the lockfile asks for.
 *
 * npm itself keeps a note of what it installed (`node_modules/.package-lock.json`, written last), so no note of ours is needed and
 * an `npm install` typed by hand counts as well. Optional packages may be absent: they are mostly the builds for other platforms.
 * What is there besides does no harm.
 *
 * @param {Lockfile} locked package-lock.json
 * @param {Lockfile | undefined} installed npm's own note; undefined where there is none
 */
export function isInstalledAsLocked(locked, installed) {
  if (!installed?.packages || !locked.packages) return false
  const there = installed.packages
  for (const [path, { version, optional, devOptional }] of Object.entries(locked.packages)) {
    if (path === '') continue
    const found = there[path]
    if (found ? found.version !== version : !optional && !devOptional) return false
  }
  return true
}
