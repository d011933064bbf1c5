import type { CheckResult } from '../../engine/account/result.ts'

/** Whether all expectations held; null where nothing is expected. */
export function verdictOf(checks: readonly CheckResult[]): boolean | null {
  return checks.length === 0 ? null : checks.every(({ holds }) => holds)
}

/** "2 of 3 expectations hold", "no expectations". */
export function checksInWords(checks: readonly CheckResult[]): string {
  return checks.length === 0 ? 'no expectations' : `${checks.filter(({ holds }) => holds).length} of ${checks.length} expectations hold`
}
