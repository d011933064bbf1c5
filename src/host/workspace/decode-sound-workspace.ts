import { checkWorkspace } from '../../engine/check/check-workspace.ts'
import { decodeWorkspace } from '../../engine/model/decode.ts'
import type { Decoded } from '../../engine/model/problem.ts'
import type { Workspace } from '../../engine/model/workspace.ts'

/** A workspace that could be read and whose checks found no error: nothing can be built on another one. */
export function decodeSoundWorkspace(value: unknown): Decoded<Workspace> {
  const decoded = decodeWorkspace(value)
  if (!decoded.ok) return decoded
  const problems = [...decoded.warnings, ...checkWorkspace(decoded.value)]
  const isSound = problems.every(({ severity }) => severity === 'warning')
  return isSound ? { ok: true, value: decoded.value, warnings: problems } : { ok: false, problems }
}
