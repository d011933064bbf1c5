import { lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { inProject } from '../project.mjs'

const linkPath = inProject('node_modules', '.bin', 'rehearse')
const linkTarget = '../../out/cli/rehearse.cjs'

/** Makes `npx rehearse` start the repository's own program: npx looks in node_modules/.bin first. Windows has no use for such a link. */
export function linkCommand() {
  if (process.platform === 'win32') return
  if (lstatSync(linkPath, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(linkPath) === linkTarget) return
  rmSync(linkPath, { force: true })
  symlinkSync(linkTarget, linkPath)
}
