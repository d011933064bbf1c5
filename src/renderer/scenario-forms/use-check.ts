import type { CheckResult } from '../../engine/account/result.ts'
import { isSame } from '../../engine/edit/merge-documents.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'

/** What the shown run says of an expectation. */
export interface KnownCheck {
  readonly check: CheckResult
  /** The files were changed after the run, in whatever place. */
  readonly isOld: boolean
}

/** What the shown run found, where it is a run of this scenario that checked just this expectation; null where it did not. */
function checkOf(state: WindowState, file: string, expectation: JsonValue | undefined, index: number): CheckResult | null {
  const { run } = state
  if (run === null || run.scenario !== file || expectation === undefined) return null
  const { expectations, checks } = run.overview
  const isIt = (one: unknown) => isSame(one as JsonValue, expectation)
  // One that was moved since is found wherever it stood; of two alike each has its own place.
  const place = isIt(expectations[index]) ? index : expectations.findIndex(isIt)
  return checks[place] ?? null
}

export function useCheck(file: string, expectation: JsonValue | undefined, index: number): KnownCheck | null {
  const check = useWindow((state) => checkOf(state, file, expectation, index))
  const isOld = useWindow((state) => state.filesChanged)
  return check === null ? null : { check, isOld }
}
