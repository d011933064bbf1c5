import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../project.mjs'

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where downloads are kept: one folder for the user, so that a second clone is quick, else a folder in the repository that git ignores. */
export function cacheFolder() {
  const ofUser = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'journey-rehearsal')
  if (isWritable(ofUser)) return ofUser
  const ofProject = inProject('.cache')
  mkdirSync(ofProject, { recursive: true })
  return ofProject
}
