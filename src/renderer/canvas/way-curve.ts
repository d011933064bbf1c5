interface Point {
  readonly x: number
  readonly y: number
}

/** Where a branch's chip sits along its edge, 0 to 1: nearer to the target, where the branches have parted. */
const chipAt = 0.66

/** A curve that leaves downwards and arrives from above, as SVG path data, and the place of its chip. */
export function wayCurve(from: Point, to: Point): { readonly path: string; readonly chip: Point } {
  const bend = Math.max(18, (to.y - from.y) * 0.55)
  const leaving = { x: from.x, y: from.y + bend }
  const arriving = { x: to.x, y: to.y - bend }
  return {
    path: `M${from.x} ${from.y} C${leaving.x} ${leaving.y} ${arriving.x} ${arriving.y} ${to.x} ${to.y}`,
    chip: { x: onCurve([from.x, leaving.x, arriving.x, to.x], chipAt), y: onCurve([from.y, leaving.y, arriving.y, to.y], chipAt) },
  }
}

function onCurve([a, b, c, d]: readonly [number, number, number, number], t: number): number {
  const s = 1 - t
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}
