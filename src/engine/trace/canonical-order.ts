import { stableOrder } from './stable-order.ts'

/** Rows that share a slice of time are put in order by insertion: fine for a few, and hopeless for many. */
const rowsPerSlice = 8
const mostRowsPerSlice = 128

/**
 * Rows in canonical order: time, then profile order, then the profile's own sequence (engine rule 9).
 * Rows of one profile must already stand in their own sequence, in whatever order the profiles were run.
 *
 * @param profiles of the rows; null when they already stand in profile order
 *
 * Most runs spread over their clock, so that slicing time evenly nearly sorts them; where everything happens at once, digits do it.
 */
export function canonicalOrder(at: Float64Array, profiles: Int32Array | null, count: number): Uint32Array {
  const byProfile = profiles ? stableOrder(profiles, count, 0, null) : null
  const slices = Math.max(1, Math.floor(count / rowsPerSlice))
  const { start, last } = rangeOf(at, count)
  const scale = slices / (last - start + 1)
  const places = new Uint32Array(slices + 1)
  for (let row = 0; row < count; row++) {
    const slice = Math.floor(((at[row] as number) - start) * scale) + 1
    places[slice] = (places[slice] as number) + 1
  }
  let fullest = 0
  for (let slice = 1; slice <= slices; slice++) {
    fullest = Math.max(fullest, places[slice] as number)
    places[slice] = (places[slice] as number) + (places[slice - 1] as number)
  }
  if (fullest > mostRowsPerSlice) return stableOrder(at, count, start, byProfile)

  const order = new Uint32Array(count)
  const instants = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const row = byProfile ? (byProfile[i] as number) : i
    const instant = at[row] as number
    const slice = Math.floor((instant - start) * scale)
    const place = places[slice] as number
    places[slice] = place + 1
    order[place] = row
    instants[place] = instant
  }
  sinkWithinSlices(order, instants)
  return order
}

/** Insertion sort over everything: nothing has to move further than its slice is long. */
function sinkWithinSlices(order: Uint32Array, instants: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const instant = instants[i] as number
    if ((instants[i - 1] as number) <= instant) continue
    const row = order[i] as number
    let place = i
    do {
      order[place] = order[place - 1] as number
      instants[place] = instants[place - 1] as number
      place -= 1
    } while (place > 0 && (instants[place - 1] as number) > instant)
    order[place] = row
    instants[place] = instant
  }
}

/** Not the clock's start: the timeline may hold something earlier. */
function rangeOf(at: Float64Array, count: number): { start: number; last: number } {
  let start = count === 0 ? 0 : (at[0] as number)
  let last = start
  for (let row = 1; row < count; row++) {
    const instant = at[row] as number
    if (instant < start) start = instant
    else if (instant > last) last = instant
  }
  return { start, last }
}
