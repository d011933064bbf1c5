import type { CompiledRun } from '../compile/compiled-run.ts'
import { formatInstant } from '../time/instant.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { calculationChanges } from './activity/calculation-marks.ts'

/** A line of the trace that concerns nobody in particular: it comes first at its instant, and they have a sequence of their own. */
export interface ImpersonalLine {
  readonly at: number
  readonly line: string
}

type Told = { readonly at: number } & Readonly<Record<string, unknown>>

/** Changes of versions, then calculations whose results show, in the order of engine rule 4. */
export function impersonalLines(index: TraceIndex): ImpersonalLine[] {
  const { compiled } = index.run
  return [...lifecycle(compiled), ...calculations(index)]
    .filter(({ at }) => at <= compiled.end)
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...told }, place) => ({ at, line: JSON.stringify({ at: formatInstant(at), seq: place + 1, ...told }) }))
}

function lifecycle({ journeys }: CompiledRun): Told[] {
  return journeys.flatMap(({ journey, version, states }) =>
    states.map(({ at, state }) => ({ at, kind: 'lifecycle', journey: journey.id, version, state })),
  )
}

function calculations(index: TraceIndex): Told[] {
  const { batches, memberships } = index.run.compiled
  if (batches.length === 0) return []
  const changed = calculationChanges(index)
  const told = batches.flatMap((batch) =>
    batch.calculations.map(({ start, shows, showItem }, number) => ({
      ...{ at: shows, item: showItem },
      body: {
        kind: 'calculated',
        segment: memberships.segments[batch.place]?.segment.id,
        started: formatInstant(start),
        ...(changed.get(batch)?.[number] ?? { entered: 0, exited: 0 }),
      },
    })),
  )
  return told.sort((a, b) => a.at - b.at || (a.item === b.item ? 0 : a.item - b.item)).map(({ at, body }) => ({ at, ...body }))
}
