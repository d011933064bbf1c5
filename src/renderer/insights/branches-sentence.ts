import type { BranchShare, BranchShares } from '../../engine/account/insights/insight-views.ts'

/** Whether as many took a branch as chance makes expect; of what is not left to chance, nothing is expected. */
export const isWithin = ({ count, expected }: BranchShare): boolean =>
  expected === null || (count >= expected.low && count <= expected.high)

/** What the random splits of a journey say, in one line. */
export function branchesSentence(steps: readonly BranchShares[], nameOf: (step: string) => string): string {
  const random = steps.filter(({ branches }) => branches.some(({ expected }) => expected))
  if (random.length === 0) return 'This journey has no random split: of other branches nothing is expected, only compared with other seeds.'
  const left = random.filter((step) => step.left > 0)
  if (left.length === 0) return 'No random split has been left yet; of other branches nothing is expected, only compared with other seeds.'
  const outside = left.filter(({ branches }) => !branches.every(isWithin))
  if (outside.length === 0) return 'Every random split is within the range that its percentages make expect.'
  return `Outside the range that chance makes expect: ${outside.map(({ step }) => nameOf(step)).join(', ')}. That happens in 5 of 100 runs.`
}
