import { choose, exponential, integer, logNormal, normal } from '../chance/distributions.ts'
import { drawUnit } from '../chance/draw-unit.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { CompiledValue } from './compiled-value.ts'
import { rounded } from './rounding.ts'

/** The value of one profile, or of one event: that of its arrival number, from 0. undefined where it has none. */
export function makeValue(value: CompiledValue, profile: number, arrival: number): JsonValue | undefined {
  switch (value.kind) {
    case 'fixed':
      return value.value
    case 'faker':
      return value.source.make(value.method, value.stream, profile, arrival)
    case 'choice':
      return value.names[choose(drawUnit(value.stream, profile, arrival), value.shares)]!
    case 'profile-id':
      return value.prefix + profile
    case 'event-id':
      return `${value.prefix}${profile}-${arrival + 1}${value.suffix}`
    case 'uniform':
      return rounded(integer(drawUnit(value.stream, profile, arrival), value.first, value.last) / value.rounding.scale, value.rounding)
    case 'normal': {
      const share = value.shareFrom + drawUnit(value.stream, profile, arrival) * (value.shareTo - value.shareFrom)
      return rounded(normal(share, value.mean, value.sd), value.rounding)
    }
    case 'log-normal':
      return rounded(logNormal(drawUnit(value.stream, profile, arrival), value.median, value.sigma), value.rounding)
    case 'exponential':
      return rounded(exponential(drawUnit(value.stream, profile, arrival), value.mean), value.rounding)
    case 'integer':
      return integer(drawUnit(value.stream, profile, arrival), value.min, value.max)
    case 'boolean':
      return drawUnit(value.stream, profile, arrival) < value.probability
    case 'mix': {
      const part = value.parts[choose(drawUnit(value.stream, profile, arrival), value.shares)]
      return part ? makeValue(part, profile, arrival) : undefined
    }
  }
}
