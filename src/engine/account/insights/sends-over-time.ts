import type { SendsOverTime } from './insight-views.ts'
import type { ScopedRun } from './scoped-run.ts'
import { niceWidth } from './time-bins.ts'

/** More slices are never made: wider ones take their place. */
const mostSlices = 500

/** @param wishedMs how wide a slice should be, ms */
export function sendsOverTime({ columns, scope, run, sends, hasVersion }: ScopedRun, wishedMs: number): SendsOverTime {
  const { compiled } = run
  const from = Math.max(scope.during?.from ?? compiled.start, compiled.start)
  const to = Math.min(scope.during?.to ?? compiled.end, compiled.end)
  const sliceMs = Math.max(wishedMs, niceWidth(to - from + 1, mostSlices - 1))
  const start = Math.floor(from / sliceMs) * sliceMs
  const slices = Math.max(1, Math.floor((to - start) / sliceMs) + 1)
  const counts = columns.destinations.map((): Int32Array | null => null)
  for (let place = sends.from; place < sends.end; place++) {
    if (hasVersion[columns.sendVersions[place] as number] !== 1) continue
    const destination = columns.sendDestinations[place] as number
    counts[destination] ??= new Int32Array(slices)
    const slice = Math.floor(((columns.sendTimes[place] as number) - start) / sliceMs)
    counts[destination][slice] = (counts[destination][slice] as number) + 1
  }
  // The last instant alone would be a slice of its own: it is one where something was sent then.
  const isLastEmpty = slices > 1 && start + (slices - 1) * sliceMs === to && counts.every((own) => (own?.[slices - 1] ?? 0) === 0)
  const shown = isLastEmpty ? slices - 1 : slices
  const destinations = counts.flatMap((own, number) =>
    own === null ? [] : [{ destination: columns.destinations[number] as string, counts: Array.from(own.subarray(0, shown)) }],
  )
  return { start, sliceMs, destinations }
}
