import type { CompiledRun } from '../../compile/compiled-run.ts'
import { findPreset } from '../../presets/find-preset.ts'
import { parseDuration } from '../../time/duration.ts'
import type { LimitLoad } from './insight-views.ts'

/** A limit on calls, with nothing counted yet. */
export type CallLimit = Omit<LimitLoad, 'peak' | 'over'>

const minute = 60_000

/** Everything that limits the calls of a destination: caps, its own rate limit, and what the product's pages say. */
export function callLimits(compiled: CompiledRun, destination: string): CallLimit[] {
  const { caps, destinations } = compiled.scenario
  const window = capWindow(compiled, destination)
  const capping = caps
    .filter((cap) => cap.destinations.includes(destination))
    .map((cap): CallLimit => {
      const shared = [...new Set(cap.destinations)]
      return { kind: 'cap', max: cap.max, perMs: parseDuration(cap.per) ?? 0, window, shared, source: null }
    })
  const responses = destinations.find(({ id }) => id === destination)?.responses
  const rateLimit = responses === undefined || Array.isArray(responses) ? undefined : responses.rateLimit
  const own: CallLimit[] = rateLimit
    ? [
        {
          kind: 'rate-limit',
          max: rateLimit.max,
          perMs: parseDuration(rateLimit.per) ?? 0,
          window: 'aligned',
          shared: [destination],
          source: null,
        },
      ]
    : []
  return [...capping, ...own, ...productLimits(compiled, destination)]
}

/** The versions of journeys that call a destination in an action, whose product counts its calls. */
function callingActions(compiled: CompiledRun, destination: string) {
  const called = compiled.activations.filter(({ activation, parameters }) => parameters !== null && activation.destination === destination)
  return compiled.journeys.filter(({ index }) => called.some(({ journey }) => journey === index))
}

/** Sends are counted by whole periods; actions as their journey's product does (reference OS-45). */
function capWindow(compiled: CompiledRun, destination: string): CallLimit['window'] {
  return callingActions(compiled, destination).some(({ parameters }) => parameters.adobe?.capWindow === 'sliding') ? 'sliding' : 'aligned'
}

function productLimits(compiled: CompiledRun, destination: string): CallLimit[] {
  const found = new Map<string, CallLimit>()
  for (const { journey } of callingActions(compiled, destination)) {
    const row = findPreset(journey.preset)?.parameters.find(({ name }) => name === 'action-calls-per-minute')
    const max = Number(row?.value)
    if (!row || !Number.isInteger(max)) continue
    const source = `${journey.preset}: ${row.meaning}`
    found.set(source, { kind: 'product', max, perMs: minute, window: 'aligned', shared: [destination], source })
  }
  return [...found.values()]
}
