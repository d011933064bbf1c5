/**
 * The middle one of the values from `from` up to `to`, of an even number the mean of the middle two. Puts them in another order.
 * @param to behind the last one; there is at least one
 */
export function median(values: Float64Array, from: number, to: number): number {
  const middle = from + ((to - from) >> 1)
  const upper = nth(values, from, to - 1, middle)
  if ((to - from) % 2 === 1) return upper
  let lower = Number.NEGATIVE_INFINITY
  for (let place = from; place < middle; place++) lower = Math.max(lower, values[place] as number)
  return (lower + upper) / 2
}

/** Hoare's selection: afterwards nothing before the place is greater, and nothing behind it is less. */
function nth(values: Float64Array, first: number, last: number, place: number): number {
  let low = first
  let high = last
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let left = low
    let right = high
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1
      while ((values[right] as number) > pivot) right -= 1
      if (left > right) break
      const value = values[left] as number
      values[left] = values[right] as number
      values[right] = value
      left += 1
      right -= 1
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return values[place] as number
}
