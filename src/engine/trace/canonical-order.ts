const digitBits = 16
const buckets = 1 << digitBits

/**
 * Rows in canonical order: time, then profile order, then the profile's own sequence (engine rule 9).
 * Rows of one profile must already stand in their own sequence, in whatever order the profiles were run; two stable sorts do the rest.
 */
export function canonicalOrder(at: Float64Array, profiles: Int32Array, count: number, start: number): Uint32Array {
  const order = new Uint32Array(count)
  for (let row = 0; row < count; row++) order[row] = row
  const byProfile = isAscending(profiles, count)
    ? order
    : sortedByDigits(order, (row) => profiles[row] as number, greatest(profiles, count))
  let last = 0
  for (let row = 0; row < count; row++) last = Math.max(last, (at[row] as number) - start)
  return sortedByDigits(byProfile, (row) => (at[row] as number) - start, last)
}

/** Stable radix sort, least significant digit first; keys are whole numbers from 0 to greatest. */
function sortedByDigits(order: Uint32Array<ArrayBuffer>, keyOf: (row: number) => number, greatestKey: number): Uint32Array<ArrayBuffer> {
  let from = order
  let to = new Uint32Array(order.length)
  for (let divisor = 1; divisor <= greatestKey; divisor *= buckets) {
    const places = new Uint32Array(buckets + 1)
    for (const row of from) {
      const digit = Math.floor(keyOf(row) / divisor) % buckets
      places[digit + 1] = (places[digit + 1] as number) + 1
    }
    for (let digit = 1; digit <= buckets; digit++) places[digit] = (places[digit] as number) + (places[digit - 1] as number)
    for (const row of from) {
      const digit = Math.floor(keyOf(row) / divisor) % buckets
      const place = places[digit] as number
      places[digit] = place + 1
      to[place] = row
    }
    const sorted = to
    to = from
    from = sorted
  }
  return from
}

function isAscending(values: Int32Array, count: number): boolean {
  for (let i = 1; i < count; i++) if ((values[i] as number) < (values[i - 1] as number)) return false
  return true
}

function greatest(values: Int32Array, count: number): number {
  let most = 0
  for (let i = 0; i < count; i++) most = Math.max(most, values[i] as number)
  return most
}
