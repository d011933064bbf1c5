import { expect, test } from 'vitest'
import { canvasElements } from '../../src/renderer/canvas/canvas-elements.ts'
import { cardSize } from '../../src/renderer/canvas/card-size.ts'
import { DotFlights } from '../../src/renderer/canvas/dot-flights.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { onTrack, tracksOf } from '../../src/renderer/canvas/track.ts'
import { braze, checkout } from './sample-journey.ts'

const { nodes, edges } = canvasElements(journeyToCanvas(checkout, braze), checkout)
const tracks = tracksOf(nodes, edges)

test('each way has a track, from the lower border of its step to the upper one of the next', () => {
  for (const { id, source, target } of edges) {
    const track = tracks.get(id)!
    const from = nodes.find((node) => node.id === source)!
    const to = nodes.find((node) => node.id === target)!
    expect(onTrack(track, 0).y).toBeCloseTo(from.position.y + cardSize(from.data.card).height, 3)
    expect(onTrack(track, 1).y).toBeCloseTo(to.position.y, 3)
    expect(onTrack(track, 1).x).toBeCloseTo(to.position.x + cardSize(to.data.card).width / 2, 3)
  }
})

test('a dot goes evenly along its track', () => {
  const track = tracks.get('wait:maximum')!
  const steps = Array.from({ length: 40 }, (_, at) => {
    const [one, other] = [onTrack(track, at / 40), onTrack(track, (at + 1) / 40)]
    return Math.hypot(other.x - one.x, other.y - one.y)
  })
  expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.25)
})

test('dots set out in the order of their moves, and are gone when they have arrived', () => {
  const flights = new DotFlights()
  const moves = [
    { at: 1_000, way: 0 },
    { at: 2_000, way: 1 },
  ]
  const ways = [
    { step: 'started', branch: null },
    { step: 'wait', branch: 'maximum' },
  ]
  flights.add({ total: 2, isProjected: false, ways, moves }, 1_000, 2_000, tracks, 50_000, 100)
  const counts = [49_999, 50_000, 50_099, 50_100, 50_899, 50_950, 51_000].map((now) => flights.places(now).length)
  expect(counts).toEqual([0, 1, 1, 2, 2, 1, 0])
})
