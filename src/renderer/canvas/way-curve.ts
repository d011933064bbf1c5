export interface Point {
  readonly x: number
  readonly y: number
}

/** A cubic curve: where it begins, its two handles, where it ends. */
export type Bezier = readonly [Point, Point, Point, Point]

/** Where a chip sits that no room was made for, 0 to 1 along the edge: nearer to the target, where the branches have parted. */
const chipAt = 0.66

/**
 * A curve that leaves downwards and arrives from above, as SVG path data, with the places of its chip and of what stands between that and its end.
 * @param by where the chip's room is; the curve goes through it
 */
export function wayCurve(
  from: Point,
  to: Point,
  by: Point | null,
): { readonly path: string; readonly chip: Point; readonly beforeEnd: Point } {
  const curves = curvesOf(from, to, by)
  const drawn = curves.map(([, leaving, arriving, end]) => `C${leaving.x} ${leaving.y} ${arriving.x} ${arriving.y} ${end.x} ${end.y}`)
  return {
    path: `M${from.x} ${from.y} ${drawn.join(' ')}`,
    chip: by ?? onCurve(curves[0] as Bezier, chipAt),
    beforeEnd: onCurve(curves.at(-1) as Bezier, by === null ? 0.5 : 0.72),
  }
}

/** The same curve in its parts. */
export function curvesOf(from: Point, to: Point, by: Point | null): readonly Bezier[] {
  return by === null ? [curveTo(from, to)] : [curveTo(from, by), curveTo(by, to)]
}

/** A point of a curve, 0 to 1 along it. */
export function onCurve([a, b, c, d]: Bezier, t: number): Point {
  const s = 1 - t
  const mixed = (of: (point: Point) => number) => s * s * s * of(a) + 3 * s * s * t * of(b) + 3 * s * t * t * of(c) + t * t * t * of(d)
  return { x: mixed(({ x }) => x), y: mixed(({ y }) => y) }
}

function curveTo(from: Point, to: Point): Bezier {
  const bend = Math.max(16, (to.y - from.y) * 0.55)
  return [from, { x: from.x, y: from.y + bend }, { x: to.x, y: to.y - bend }, to]
}
