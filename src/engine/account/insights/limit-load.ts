import type { CallLimit } from './call-limits.ts'
import type { LimitLoad } from './insight-views.ts'

/** @param times of the calls that the limit counts, ms since 1970, in order */
export function limitLoad(limit: CallLimit, times: Float64Array): LimitLoad {
  return { ...limit, ...(limit.window === 'aligned' ? alignedLoad(limit, times) : slidingLoad(limit, times)) }
}

type Load = Pick<LimitLoad, 'peak' | 'over'>

/** By whole periods since 1970. */
function alignedLoad({ max, perMs }: CallLimit, times: Float64Array): Load {
  let peak: LimitLoad['peak'] = null
  let over = 0
  for (let first = 0; first < times.length; ) {
    const period = Math.floor((times[first] as number) / perMs)
    let end = first
    while (end < times.length && Math.floor((times[end] as number) / perMs) === period) end++
    const calls = end - first
    if (calls > (peak?.calls ?? 0)) peak = { calls, at: period * perMs }
    over += Math.max(0, calls - max)
    first = end
  }
  return { peak, over }
}

/** In any period: a call is too much where so many were let through within one before it. */
function slidingLoad({ max, perMs }: CallLimit, times: Float64Array): Load {
  let peak: LimitLoad['peak'] = null
  let over = 0
  let first = 0
  const through: number[] = []
  let oldest = 0
  times.forEach((at, place) => {
    while ((times[first] as number) <= at - perMs) first++
    const calls = place - first + 1
    if (calls > (peak?.calls ?? 0)) peak = { calls, at: times[first] as number }
    while (oldest < through.length && (through[oldest] as number) <= at - perMs) oldest++
    if (through.length - oldest >= max) over += 1
    else through.push(at)
  })
  return { peak, over }
}
