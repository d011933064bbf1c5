export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a chip sits that no room was made for, 0 to 1 along the edge: nearer to the target, where the branches have parted. */
const chipAt = 0.66

/**
 * A curve that leaves downwards and arrives from above, as SVG path data, and the place of its chip.
 * @param by where the chip's room is; the curve goes through it
 */
export function wayCurve(from: Point, to: Point, by: Point | null): { readonly path: string; readonly chip: Point } {
  if (by !== null) return { path: `M${from.x} ${from.y} ${curveTo(from, by)} ${curveTo(by, to)}`, chip: by }
  const [leaving, arriving] = handles(from, to)
  return {
    path: `M${from.x} ${from.y} ${curveTo(from, to)}`,
    chip: { x: onCurve([from.x, leaving.x, arriving.x, to.x], chipAt), y: onCurve([from.y, leaving.y, arriving.y, to.y], chipAt) },
  }
}

function curveTo(from: Point, to: Point): string {
  const [leaving, arriving] = handles(from, to)
  return `C${leaving.x} ${leaving.y} ${arriving.x} ${arriving.y} ${to.x} ${to.y}`
}

function handles(from: Point, to: Point): readonly [Point, Point] {
  const bend = Math.max(16, (to.y - from.y) * 0.55)
  return [
    { x: from.x, y: from.y + bend },
    { x: to.x, y: to.y - bend },
  ]
}

function onCurve([a, b, c, d]: readonly [number, number, number, number], t: number): number {
  const s = 1 - t
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}
