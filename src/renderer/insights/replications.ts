import { create } from 'zustand'
import type { RunMeasures } from '../../engine/account/insights/insight-views.ts'
import type { RunAnswer } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { askRunOf } from '../state/ask-run.ts'
import { newTicket } from '../state/new-ticket.ts'
import { messageOf } from '../state/report-trouble.ts'
import { hasChanges, windowState } from '../state/window-state.ts'
import { compareMeasures } from './replication-measures.ts'

/** When to stop: after so many runs, or when the range of a measure is narrow enough. */
export type StopRule =
  | { readonly kind: 'after'; readonly runs: number }
  /** ± so many percentage points, or percent of a count. */
  | { readonly kind: 'until'; readonly measure: string; readonly plusMinus: number }

/** So many runs at most until a range is narrow enough. */
export const mostRuns = 100

interface Replication {
  readonly seed: number
  readonly measures: readonly RunMeasures[]
}

interface ReplicationsState {
  /** The shown run that these are of. */
  readonly of: number | null
  readonly runs: readonly Replication[]
  readonly running: { readonly ticket: string; readonly seed: number; readonly most: number } | null
  readonly trouble: string | null
  /** How many there would have been, where somebody stopped them. */
  readonly stoppedOf: number | null
}

const nothing: ReplicationsState = { of: null, runs: [], running: null, trouble: null, stoppedOf: null }
export const useReplications = create<ReplicationsState>()(() => nothing)

/** Which series of runs is under way: what an earlier one finds does not count any more. */
let series = 0

/** Repeats the shown run with other seeds, one after the other beside it, and keeps a few numbers of each. */
export async function replicate(rule: StopRule, version: number | null): Promise<void> {
  const { run, journey } = windowState()
  if (run === null || journey === null || useReplications.getState().running !== null) return
  const shown = await askRunOf(run.id, 'measures')
  if (shown === null) return
  const own = ++series
  const isWanted = () => own === series && windowState().run?.id === run.id
  const most = rule.kind === 'after' ? rule.runs : mostRuns
  useReplications.setState({ ...nothing, of: run.id })
  for (let number = 1; number <= most && isWanted(); number++) {
    const seed = seedAfter(run.seed, number)
    const ticket = newTicket()
    useReplications.setState({ running: { ticket, seed, most } })
    const found = await measuresWith(seed, ticket).catch((error: unknown) => ({ trouble: messageOf(error) }))
    if (!isWanted() || found === null) break
    if ('trouble' in found) {
      useReplications.setState({ running: null, trouble: found.trouble })
      return
    }
    const runs = [...useReplications.getState().runs, { seed, measures: found.measures }]
    useReplications.setState({ runs })
    if (rule.kind === 'until' && isNarrow(rule, shown, runs, journey, version)) break
  }
  if (own === series) useReplications.setState({ running: null })
}

/** Ends what is under way; what has been found stays. */
export function stopReplications(): void {
  const { running } = useReplications.getState()
  series += 1
  if (running === null) return
  void bridge.cancelRun(running.ticket)
  useReplications.setState({ running: null, stoppedOf: running.most })
}

/** Other seeds than the run's own, in order, within 32 bits. */
function seedAfter(seed: number, number: number): number {
  return (seed + number) % 2 ** 32
}

type Found = { readonly measures: readonly RunMeasures[] } | { readonly trouble: string } | null

async function measuresWith(seed: number, ticket: string): Promise<Found> {
  const { run, session } = windowState()
  if (run === null) return null
  const { acts, responses } = session
  const answer = await bridge.startRun({
    ticket,
    side: true,
    scenario: run.scenario,
    seed,
    ...(hasChanges(session) && { session: { acts, responses, journeys: [] } }),
  })
  if (answer.kind !== 'finished') return troubleOf(answer)
  const measures = await askRunOf(answer.runId, 'measures').finally(() => void bridge.closeRun(answer.runId))
  return measures === null ? null : { measures }
}

function troubleOf(answer: Exclude<RunAnswer, { kind: 'finished' }>): Found {
  switch (answer.kind) {
    case 'cancelled':
      return null
    case 'fault':
      return { trouble: answer.message }
    case 'refused':
      return { trouble: answer.problems[0]?.message ?? 'The scenario has problems.' }
  }
}

/** At least three values: two may be alike by chance. */
const leastRuns = 3

function isNarrow(
  rule: Extract<StopRule, { kind: 'until' }>,
  shown: readonly RunMeasures[],
  runs: readonly Replication[],
  journey: string,
  version: number | null,
): boolean {
  if (runs.length < leastRuns) return false
  const compared = compareMeasures(
    shown,
    runs.map(({ measures }) => measures),
    journey,
    version,
  )
  const measure = compared.find(({ key }) => key === rule.measure)
  const plusMinus = measure?.others?.plusMinus ?? null
  if (plusMinus === null || measure?.others == null) return false
  const width = measure.kind === 'share' ? plusMinus : (plusMinus / Math.max(1, Math.abs(measure.others.mean))) * 100
  return width <= rule.plusMinus
}
