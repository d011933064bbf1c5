import type { VersionCoverage } from '../../engine/account/activity/activity-views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { edgeId } from './journey-to-canvas.ts'
import { stepTitle } from './step-words.ts'
import { branchLabel } from './ways-out.ts'

/** Whether something has run by the clock's time, will later in this run, or never does. */
export type CoverageState = 'ran' | 'later' | 'never'

export function coverageState(firstAt: number | null, at: number): CoverageState {
  if (firstAt === null) return 'never'
  return firstAt <= at ? 'ran' : 'later'
}

/** When each part of the canvas ran first; null of what never did. */
export interface CanvasCoverage {
  /** By id of the step. */
  readonly steps: ReadonlyMap<string, number | null>
  /** By id of the edge. */
  readonly ways: ReadonlyMap<string, number | null>
}

export function canvasCoverage({ steps, ways }: VersionCoverage): CanvasCoverage {
  return {
    steps: new Map(steps.map(({ step, firstAt }) => [step, firstAt])),
    ways: new Map(ways.map((way) => [edgeId(way), way.firstAt])),
  }
}

export interface CoverageSum {
  readonly all: number
  readonly ranByNow: number
  readonly ranEver: number
}

/** How many of them have run by the clock's time, and how many do in the whole run. */
export function coverageSum(parts: readonly { readonly firstAt: number | null }[], at: number): CoverageSum {
  const ran = (wanted: readonly CoverageState[]) => parts.filter(({ firstAt }) => wanted.includes(coverageState(firstAt, at))).length
  return { all: parts.length, ranByNow: ran(['ran']), ranEver: ran(['ran', 'later']) }
}

/** Something that has not run by the clock's time. */
export interface Gap {
  readonly id: string
  readonly words: string
  /** Where it is; null of an exit rule, which belongs to the whole journey. */
  readonly step: string | null
  readonly state: Exclude<CoverageState, 'ran'>
}

/** What has not run by the clock's time: what never does first, in the order of the file. A step that nobody reached stands for its ways out. */
export function coverageGaps(coverage: VersionCoverage, journey: Journey, at: number): readonly Gap[] {
  const gaps: Gap[] = []
  const add = (firstAt: number | null, gap: Omit<Gap, 'state'>) => {
    const state = coverageState(firstAt, at)
    if (state !== 'ran') gaps.push({ ...gap, state })
  }
  for (const { step, firstAt } of coverage.steps) {
    add(firstAt, { id: step, words: `Nobody entered ${titleOf(journey, step)}`, step })
    for (const way of firstAt === null ? [] : coverage.ways.filter((candidate) => candidate.step === step)) {
      const label = way.branch === null ? 'the way on' : branchLabel(journey.steps[step], way.branch)
      add(way.firstAt, { id: edgeId(way), words: `Nobody left ${titleOf(journey, step)} by ${label}`, step })
    }
  }
  for (const { id, firstAt } of coverage.exitRules) {
    const name = journey.exitRules?.find((rule) => rule.id === id)?.name ?? id
    add(firstAt, { id: `exit:${id}`, words: `Exit rule ${name} ended nobody`, step: null })
  }
  return [...gaps.filter(({ state }) => state === 'never'), ...gaps.filter(({ state }) => state === 'later')]
}

function titleOf(journey: Journey, id: string): string {
  const step = journey.steps[id]
  return step === undefined ? id : stepTitle(id, step)
}
