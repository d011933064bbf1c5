const digitBits = 16
const buckets = 1 << digitBits

/** Positions in order of time, equal times in the order given: a radix sort over three digits of 16 bits, enough for 8,900 years of ms. */
export function orderByTime(at: Float64Array, start: number): Uint32Array {
  const count = at.length
  let from = new Uint32Array(count)
  let to = new Uint32Array(count)
  const digit = new Uint16Array(count)
  for (let i = 0; i < count; i++) from[i] = i
  for (let divisor = 1; divisor < 2 ** 48; divisor *= buckets) {
    const places = new Uint32Array(buckets)
    for (let i = 0; i < count; i++) {
      const value = Math.floor(((at[i] as number) - start) / divisor) % buckets
      digit[i] = value
      places[value] = (places[value] as number) + 1
    }
    if (places[0] === count) break
    let before = 0
    for (let value = 0; value < buckets; value++) {
      const here = places[value] as number
      places[value] = before
      before += here
    }
    for (let i = 0; i < count; i++) {
      const position = from[i] as number
      const value = digit[position] as number
      const place = places[value] as number
      places[value] = place + 1
      to[place] = position
    }
    const sorted = to
    to = from
    from = sorted
  }
  return from
}
