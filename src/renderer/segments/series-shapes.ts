interface Box {
  /** px */
  readonly width: number
  readonly height: number
  /** The count at the top. */
  readonly most: number
}

/** Counts as a line that keeps each of them until the next, over the whole width. */
export function linePath(counts: readonly number[], box: Box): string {
  const first = counts[0]
  if (first === undefined) return ''
  const step = box.width / Math.max(1, counts.length - 1)
  const y = (count: number): string => (box.height - (count / box.most) * (box.height - 1)).toFixed(1)
  let path = `M0 ${y(first)}`
  let last = first
  for (const [place, count] of counts.entries()) {
    if (count === last) continue
    path += `H${(place * step).toFixed(1)}V${y(count)}`
    last = count
  }
  return `${path}H${box.width}`
}

/** The same, filled down to nobody. */
export function areaPath(counts: readonly number[], box: Box): string {
  const line = linePath(counts, box)
  return line === '' ? '' : `${line}V${box.height}H0Z`
}
