import type { CardNode, WayEdge } from './canvas-elements.ts'
import { cardSize } from './card-size.ts'
import { edgeId } from './journey-to-canvas.ts'
import { type Bezier, curvesOf, onCurve, type Point } from './way-curve.ts'

/** What a dot goes along: points at equal distances, in the canvas's own measure. */
export interface Track {
  readonly x: Float32Array
  readonly y: Float32Array
}

const pointsPerCurve = 24
const pointsPerTrack = 48

/** The tracks of all ways of a drawn journey by their edges' ids, those that lead back to their own step among them. */
export function tracksOf(nodes: readonly CardNode[], edges: readonly WayEdge[]): ReadonlyMap<string, Track> {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]))
  const tracks = new Map<string, Track>()
  for (const { id, source, target, data } of edges) {
    const from = nodeOf.get(source)
    const to = nodeOf.get(target)
    if (from !== undefined && to !== undefined) tracks.set(id, evenTrack(curvesOf(startOf(from, id), topOf(to), data?.chip ?? null)))
  }
  for (const node of nodes) for (const way of node.data.card.restarts) tracks.set(edgeId(way), evenTrack(loopOf(node)))
  return tracks
}

/** Where on a track something is that has gone this part of it, 0 to 1. */
export function onTrack({ x, y }: Track, part: number): Point {
  const place = Math.min(1, Math.max(0, part)) * (x.length - 1)
  const before = Math.min(x.length - 2, Math.floor(place))
  const rest = place - before
  const mixed = (of: Float32Array) => (of[before] as number) * (1 - rest) + (of[before + 1] as number) * rest
  return { x: mixed(x), y: mixed(y) }
}

function startOf(node: CardNode, edge: string): Point {
  const { width, height } = cardSize(node.data.card)
  const at = node.data.starts.find((start) => start.way.id === edge)?.at ?? 0.5
  return { x: node.position.x + at * width, y: node.position.y + height }
}

function topOf({ position, data }: CardNode): Point {
  return { x: position.x + cardSize(data.card).width / 2, y: position.y }
}

/** Out at the card's right side, and in again above: as Restarts draws it. */
function loopOf({ position, data }: CardNode): readonly Bezier[] {
  const right = position.x + cardSize(data.card).width
  const out = { x: right, y: position.y + 56 }
  const back = { x: right, y: position.y + 24 }
  return [[out, { x: right + 24, y: out.y }, { x: right + 24, y: back.y }, back]]
}

/** Points at equal distances along curves. */
function evenTrack(curves: readonly Bezier[]): Track {
  const points = curves.flatMap((curve) => Array.from({ length: pointsPerCurve }, (_, at) => onCurve(curve, at / (pointsPerCurve - 1))))
  const gone = [0]
  for (let at = 1; at < points.length; at++) {
    const [one, other] = [points[at - 1] as Point, points[at] as Point]
    gone.push((gone[at - 1] as number) + Math.hypot(other.x - one.x, other.y - one.y))
  }
  const length = gone.at(-1) as number
  const track = { x: new Float32Array(pointsPerTrack), y: new Float32Array(pointsPerTrack) }
  let before = 0
  for (let at = 0; at < pointsPerTrack; at++) {
    const distance = (at / (pointsPerTrack - 1)) * length
    while (before < points.length - 2 && (gone[before + 1] as number) < distance) before += 1
    const [one, other] = [points[before] as Point, points[before + 1] as Point]
    const step = (gone[before + 1] as number) - (gone[before] as number)
    const part = step === 0 ? 0 : Math.min(1, (distance - (gone[before] as number)) / step)
    track.x[at] = one.x + (other.x - one.x) * part
    track.y[at] = one.y + (other.y - one.y) * part
  }
  return track
}
