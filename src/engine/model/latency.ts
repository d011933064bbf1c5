import { z } from 'zod'
import { parseDuration } from '../time/duration.ts'
import { named } from './named.ts'
import { duration, unlessMisspelt } from './value-forms.ts'

const spread = named(
  z.strictObject({ median: duration, p99: duration }).refine(({ median, p99 }) => isSpread(median, p99), {
    error: 'The median is more than nothing, and the 99th percentile is not below it.',
    params: { code: 'bad-latency' },
    when: unlessMisspelt,
  }),
  'latency spread',
  'Log-normal: half of the answers take less than the median, 99 of 100 less than p99.',
)

const ramp = named(
  z.strictObject({ from: duration, to: duration }),
  'latency ramp',
  'Evenly from the one to the other over the "for" of its response.',
)
type Ramp = z.infer<typeof ramp>

const takes = 'How long the answer takes; longer than the time-out is none at all.'

/** Of answers that are the same at all times. */
export const steadyLatency = named(z.union([duration, spread]), 'steady latency', `${takes} A duration, or one that is drawn.`)

export const latency = named(z.union([duration, spread, ramp]), 'latency', `${takes} A duration, one that is drawn, or a ramp.`)
export type Latency = z.infer<typeof latency>

export function isRamp(given: Latency | undefined): given is Ramp {
  return typeof given === 'object' && 'from' in given
}

function isSpread(median: string, p99: string): boolean {
  const middle = parseDuration(median) ?? 0
  return middle > 0 && (parseDuration(p99) ?? 0) >= middle
}
