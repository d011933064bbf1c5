/** Two digits of 11 bits make a half of a key: small enough that counting and scattering stay in the processor's cache. */
const digitBits = 11
const buckets = 1 << digitBits
const halfKey = 1 << (2 * digitBits)

/**
 * Rows in canonical order: time, then profile order, then the profile's own sequence (engine rule 9).
 * Rows of one profile must already stand in their own sequence, in whatever order the profiles were run; two stable sorts do the rest.
 */
export function canonicalOrder(at: Float64Array, profiles: Int32Array, count: number, start: number): Uint32Array {
  let order = new Uint32Array(count)
  for (let row = 0; row < count; row++) order[row] = row
  const low = new Uint32Array(count)
  const high = new Uint32Array(count)
  if (!isAscending(profiles, count)) {
    for (let row = 0; row < count; row++) splitKey(profiles[row] as number, row, low, high)
    order = sortedByHalves(order, low, high)
  }
  for (let row = 0; row < count; row++) splitKey((at[row] as number) - start, row, low, high)
  return sortedByHalves(order, low, high)
}

/** Keys are whole numbers from 0 to 2^44: 500 years in ms. */
function splitKey(key: number, row: number, low: Uint32Array, high: Uint32Array): void {
  const upper = Math.floor(key / halfKey)
  high[row] = upper
  low[row] = key - upper * halfKey
}

/** Stable radix sort, least significant digit first. */
function sortedByHalves(order: Uint32Array<ArrayBuffer>, low: Uint32Array, high: Uint32Array): Uint32Array<ArrayBuffer> {
  const spare = new Uint32Array(order.length)
  const once = sortedByDigit(order, spare, low, 0)
  const twice = sortedByDigit(once, once === order ? spare : order, low, digitBits)
  const thrice = sortedByDigit(twice, twice === order ? spare : order, high, 0)
  return sortedByDigit(thrice, thrice === order ? spare : order, high, digitBits)
}

/** Scatters `from` into `to` by one digit of the keys; answers `from` itself where all digits are equal. */
function sortedByDigit(
  from: Uint32Array<ArrayBuffer>,
  to: Uint32Array<ArrayBuffer>,
  keys: Uint32Array,
  shift: number,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(buckets + 1)
  for (let i = 0; i < keys.length; i++) {
    const bucket = (((keys[i] as number) >>> shift) & (buckets - 1)) + 1
    places[bucket] = (places[bucket] as number) + 1
  }
  if (places.includes(keys.length)) return from
  for (let digit = 1; digit <= buckets; digit++) places[digit] = (places[digit] as number) + (places[digit - 1] as number)
  for (let i = 0; i < from.length; i++) {
    const row = from[i] as number
    const digit = ((keys[row] as number) >>> shift) & (buckets - 1)
    const place = places[digit] as number
    places[digit] = place + 1
    to[place] = row
  }
  return to
}

function isAscending(values: Int32Array, count: number): boolean {
  for (let i = 1; i < count; i++) if ((values[i] as number) < (values[i - 1] as number)) return false
  return true
}
