import type { FileProblem } from '../../preload/bridge-contract.ts'
import { ownFile } from '../editing/shown-file.ts'
import type { WindowState } from '../state/window-state.ts'

type Errors = ReadonlyMap<string, string>
const none: Errors = new Map()
/** By the problems of a workspace, by file and step: it is asked for each card with every picture. */
const known = new WeakMap<readonly FileProblem[], Map<string, Map<string, string>>>()

/** What the checks say first of a step of the journey on the canvas that has an error; null of one without, and of a version that is read. */
export function errorOfStep(state: WindowState, step: string): string | null {
  const file = state.published === null ? ownFile(state) : null
  if (file === null || state.workspace === null) return null
  return errorsIn(state.workspace.problems, file).get(step) ?? null
}

function errorsIn(problems: readonly FileProblem[], file: string): Errors {
  let byFile = known.get(problems)
  if (byFile === undefined) {
    byFile = new Map()
    known.set(problems, byFile)
    for (const { file: of, pointer, severity, message } of problems) {
      const [, container, step] = pointer.split('/')
      if (severity !== 'error' || container !== 'steps' || step === undefined) continue
      const errors = byFile.get(of) ?? new Map<string, string>()
      byFile.set(of, errors)
      if (!errors.has(step)) errors.set(step, message)
    }
  }
  return byFile.get(file) ?? none
}
