import type { Decoded, Problem } from '../../../src/engine/model/problem.ts'

/** A problem as "pointer code", with a "?" behind warnings: what tests compare. */
function line(problem: Problem): string {
  return `${problem.pointer} ${problem.code}${problem.severity === 'warning' ? '?' : ''}`
}

export function lines(problems: readonly Problem[]): string[] {
  return problems.map(line).sort()
}

export function linesOf(decoded: Decoded<unknown>): string[] {
  return decoded.ok ? lines(decoded.warnings) : lines(decoded.problems)
}
