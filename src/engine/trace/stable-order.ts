/** Two digits of 11 bits make a half of a key: small enough that counting and scattering stay in the processor's cache. */
const digitBits = 11
const buckets = 1 << digitBits
const halfKey = 1 << (2 * digitBits)

/**
 * The rows 0 … count − 1, or those of `from` in its order, sorted by a whole number that each has: a stable radix sort.
 *
 * @param keys less `least` they are from 0 to 2^44: 500 years in ms
 */
export function stableOrder(
  keys: Float64Array | Int32Array,
  count: number,
  least: number,
  from: Uint32Array<ArrayBuffer> | null,
): Uint32Array<ArrayBuffer> {
  const order = from ?? Uint32Array.from({ length: count }, (_, row) => row)
  const low = new Uint32Array(count)
  const high = new Uint32Array(count)
  for (let row = 0; row < count; row++) {
    const key = (keys[row] as number) - least
    const upper = Math.floor(key / halfKey)
    high[row] = upper
    low[row] = key - upper * halfKey
  }
  const spare = new Uint32Array(count)
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
