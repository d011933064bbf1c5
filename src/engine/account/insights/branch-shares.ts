import { binomialRange } from '../../chance/binomial-range.ts'
import { normalQuantile } from '../../chance/normal-quantile.ts'
import type { CompiledStep } from '../../compile/compiled-run.ts'
import type { FlowCounts } from './flow-counts.ts'
import type { BranchShare, BranchShares, ExpectedCount } from './insight-views.ts'
import { forMovesWithin } from './moves-within.ts'

/** What versions of one step with several ways out add up to. */
interface Adding {
  readonly type: string
  readonly counts: Map<string, number>
  /** Of a random split: one for each version that somebody came to. */
  readonly draws: Draws[]
  isRandom: boolean
  /** By any way, one without a name included. */
  left: number
  inside: number
}

/** Visits that drew, and the sum of the squares of how often each draw counted: the same as visits where each is a draw of its own. */
interface Draws {
  readonly visits: number
  readonly squares: number
  readonly shareOf: (branch: string) => number
}

/** How often each branch of each branching step was taken, with what chance makes expect of random splits. */
export function branchShares(flow: FlowCounts): BranchShares[] {
  const { compiled } = flow.scope.run
  const all = new Map<string, Adding>()
  for (const version of flow.scope.versions) {
    for (const step of compiled.steps) {
      const isBranching = step.wayCount > 1 || compiled.ways[step.firstWay]?.label != null
      if (step.journey === version.index && isBranching) addStep(flow, step, all)
    }
  }
  return [...all].map(([step, { type, counts, draws, isRandom, left, inside }]) => ({
    step,
    type,
    left,
    inside,
    branches: [...counts].map(
      ([branch, count]): BranchShare => ({ branch, count, expected: isRandom ? expectedCount(draws, branch) : null }),
    ),
  }))
}

function addStep(flow: FlowCounts, step: CompiledStep, all: Map<string, Adding>): void {
  const { ways } = flow.scope.run.compiled
  const own = ways.slice(step.firstWay, step.firstWay + step.wayCount)
  const isRandom = step.step.type === 'random-split'
  const adding: Adding = all.get(step.id) ?? { type: step.step.type, counts: new Map(), draws: [], isRandom, left: 0, inside: 0 }
  adding.isRandom &&= isRandom
  let visits = 0
  for (const { label, index } of own) {
    const taken = flow.left[index] as number
    visits += taken
    if (label !== null) adding.counts.set(label, (adding.counts.get(label) ?? 0) + taken)
  }
  adding.left += visits
  adding.inside += flow.insideOf(step)
  if (isRandom) {
    const percents = own.map(({ label }, place) => [label ?? '', percentOf(step, place)] as const)
    const shareOf = (branch: string) => percents.reduce((sum, [label, percent]) => (label === branch ? sum + percent : sum), 0) / 100
    adding.draws.push({ visits, squares: step.sameBranch ? squaresOf(flow, step) : visits, shareOf })
  }
  all.set(step.id, adding)
}

function percentOf({ shares }: CompiledStep, place: number): number {
  return (shares[place] ?? 0) - (place === 0 ? 0 : (shares[place - 1] ?? 0))
}

/** Exact where all draws are alike, each for itself; otherwise by the normal distribution with the same variance. */
function expectedCount(draws: readonly Draws[], branch: string): ExpectedCount {
  const drawing = draws.filter(({ visits }) => visits > 0)
  const visits = drawing.reduce((sum, draw) => sum + draw.visits, 0)
  const first = (drawing[0] ?? draws[0])?.shareOf(branch) ?? 0
  const areAlike = drawing.every((draw) => draw.shareOf(branch) === first && draw.squares === draw.visits)
  if (areAlike) return { share: first, ...binomialRange(visits, first) }
  const mean = drawing.reduce((sum, draw) => sum + draw.visits * draw.shareOf(branch), 0)
  const variance = drawing.reduce((sum, draw) => sum + draw.squares * draw.shareOf(branch) * (1 - draw.shareOf(branch)), 0)
  const reach = normalQuantile(0.975) * Math.sqrt(variance)
  return { share: mean / visits, low: Math.max(0, Math.round(mean - reach)), high: Math.min(visits, Math.round(mean + reach)) }
}

/** Where a profile draws the same branch every time, its visits are one draw that counts as often. */
function squaresOf({ scope }: FlowCounts, step: CompiledStep): number {
  const { compiled, state } = scope.run
  const isOfStep = Uint8Array.from(scope.columns.keys.all, (key) =>
    key?.kind === 'left' && compiled.ways[key.way]?.step === step.index ? 1 : 0,
  )
  const visits = new Int32Array(compiled.population.count)
  forMovesWithin(scope, isOfStep, (row) => {
    const profile = state.instances.admittedProfile[state.trace.subject[row] as number] as number
    visits[profile] = (visits[profile] as number) + 1
  })
  return visits.reduce((sum, times) => sum + times * times, 0)
}
