import { callLimits } from './call-limits.ts'
import type { DestinationLoad } from './insight-views.ts'
import { limitLoad } from './limit-load.ts'
import type { ScopedRun } from './scoped-run.ts'

/**
 * The destinations that the journey sends to, and those that it could, in workspace order. What a limit counts are the calls of all
 * journeys, since all of them use it up; retries, which only rendering tells, and fetches are not among them.
 */
export function destinationLoads(scope: ScopedRun): DestinationLoad[] {
  const { columns, hasVersion } = scope
  const { compiled } = scope.run
  const counts = new Int32Array(columns.destinations.length)
  for (let place = scope.sends.from; place < scope.sends.end; place++) {
    if (hasVersion[columns.sendVersions[place] as number] !== 1) continue
    const destination = columns.sendDestinations[place] as number
    counts[destination] = (counts[destination] as number) + 1
  }
  const named = new Set(
    compiled.activations.filter(({ journey }) => hasVersion[journey] === 1).map(({ activation }) => activation.destination),
  )
  const times = new CallTimes(scope)
  return columns.destinations.flatMap((destination, number) => {
    const sends = counts[number] as number
    if (sends === 0 && !named.has(destination)) return []
    return [{ destination, sends, limits: callLimits(compiled, destination).map((limit) => limitLoad(limit, times.of(limit.shared))) }]
  })
}

/** When the destinations of a run were called, within the time that is asked for. */
class CallTimes {
  readonly #known = new Map<string, Float64Array>()

  constructor(readonly scope: ScopedRun) {}

  of(destinations: readonly string[]): Float64Array {
    const key = destinations.join('\n')
    const times = this.#known.get(key) ?? this.#read(destinations)
    this.#known.set(key, times)
    return times
  }

  #read(destinations: readonly string[]): Float64Array {
    const { columns, sends } = this.scope
    const isWanted = Uint8Array.from(columns.destinations, (id) => (destinations.includes(id) ? 1 : 0))
    const times = new Float64Array(Math.max(0, sends.end - sends.from))
    let count = 0
    for (let place = sends.from; place < sends.end; place++) {
      if (isWanted[columns.sendDestinations[place] as number] === 1) times[count++] = columns.sendTimes[place] as number
    }
    return times.subarray(0, count)
  }
}
