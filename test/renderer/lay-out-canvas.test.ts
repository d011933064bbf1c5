import { expect, test } from 'vitest'
import type { Journey } from '../../src/engine/model/journey.ts'
import type { Step } from '../../src/engine/model/step.ts'
import { cardSize } from '../../src/renderer/canvas/card-size.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { edgeStarts, layOutCanvas } from '../../src/renderer/canvas/lay-out-canvas.ts'
import { loyalty } from './loyalty-journey.ts'
import { braze, checkout } from './sample-journey.ts'

const model = journeyToCanvas(checkout, braze)

test('no two cards overlap', () => {
  const { cards } = layOutCanvas(model, checkout)
  const boxes = model.cards.map((card) => ({ id: card.id, ...cards.get(card.id)!, ...cardSize(card) }))
  for (const one of boxes) {
    for (const other of boxes.filter(({ id }) => id > one.id)) {
      const apart =
        one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y
      expect(apart, `${one.id} and ${other.id}`).toBe(true)
    }
  }
})

test('a step stands below the one that leads to it', () => {
  const { cards } = layOutCanvas(model, checkout)
  for (const edge of model.edges) expect(cards.get(edge.to)!.y, edge.id).toBeGreaterThan(cards.get(edge.from)!.y)
})

test('every branch has room for its chip, and no two chips share it', () => {
  const { chips } = layOutCanvas(model, checkout)
  const places = model.edges.filter((edge) => edge.label !== null).map((edge) => chips.get(edge.id)!)
  const sorted = places.map(({ x }) => x).sort((one, other) => one - other)
  expect(sorted).toHaveLength(3)
  for (const [at, x] of sorted.slice(1).entries()) expect(x - sorted[at]!).toBeGreaterThanOrEqual(150)
})

test('edges leave a card in the order in which their targets lie', () => {
  const layout = layOutCanvas(model, checkout)
  const { cards } = layout
  const starts = edgeStarts(model.edges, layout)
  const branches = model.edges.filter((edge) => edge.from === 'wait')
  const byStart = [...branches].sort((one, other) => starts.get(one.id)! - starts.get(other.id)!).map((edge) => edge.to)
  const byTarget = [...branches].sort((one, other) => cards.get(one.to)!.x - cards.get(other.to)!.x).map((edge) => edge.to)
  expect(byStart).toEqual(byTarget)
})

test('edges to one target leave in the order in which their chips lie', () => {
  const club = journeyToCanvas(loyalty, braze)
  const layout = layOutCanvas(club, loyalty)
  const starts = edgeStarts(club.edges, layout)
  const [bought, maximum] = ['browse:bought', 'browse:maximum'].map((id) => ({ start: starts.get(id)!, chip: layout.chips.get(id)!.x }))
  expect(bought!.start < maximum!.start).toBe(bought!.chip < maximum!.chip)
})

test('a journey that places all its steps is drawn as it says', () => {
  const layout = { started: { x: 10, y: 20 }, wait: { x: 10, y: 160 }, nudge: { x: 400, y: 300 }, done: { x: 0, y: 0 } }
  const { cards } = layOutCanvas(model, { ...checkout, layout })
  expect([cards.get('started'), cards.get('nudge')]).toEqual([layout.started, layout.nudge])
})

/** The places of the steps that have a card of their own, which files know, moved to the right. */
function placesIn({ cards }: ReturnType<typeof layOutCanvas>, of = model, right = 0): Record<string, { x: number; y: number }> {
  const steps = of.cards.filter(({ endsWay }) => endsWay === null)
  return Object.fromEntries(steps.map(({ id }) => [id, { x: cards.get(id)!.x + right, y: cards.get(id)!.y }]))
}

test('places of the file that are those of the automatic layout change nothing: ends and chips stay where they were', () => {
  const automatic = layOutCanvas(model, checkout)
  const placed = layOutCanvas(model, { ...checkout, layout: placesIn(automatic) })
  expect(Object.fromEntries(placed.cards)).toEqual(Object.fromEntries(automatic.cards))
  expect(Object.fromEntries(placed.chips)).toEqual(Object.fromEntries(automatic.chips))
})

test('what has no place in the file stands from the step before it as in the automatic layout', () => {
  const automatic = layOutCanvas(model, checkout)
  const { nudge: _, ...layout } = placesIn(automatic, model, 1_000)
  const { cards } = layOutCanvas(model, { ...checkout, layout })
  for (const { id } of model.cards)
    expect(cards.get(id), id).toEqual({ x: automatic.cards.get(id)!.x + 1_000, y: automatic.cards.get(id)!.y })
})

test('a step that was put in pushes down what it would cover, with all below it', () => {
  const last: Step = { type: 'send-to-destination', eventName: 'Last', activations: [{ id: 'a1', destination: 'braze' }], next: null }
  const longer: Journey = { ...checkout, steps: { ...checkout.steps, nudge: { ...checkout.steps.nudge, next: 'last' } as Step, last } }
  const longerModel = journeyToCanvas(longer, braze)
  const automatic = layOutCanvas(longerModel, longer)
  const { nudge: _, ...layout } = placesIn(automatic, longerModel)
  const { x, y } = automatic.cards.get('nudge')!
  const { cards } = layOutCanvas(longerModel, { ...longer, layout: { ...layout, last: { x: x + 20, y: y + 10 } } })
  expect(cards.get('nudge')).toEqual({ x, y })
  expect(cards.get('last')).toEqual({ x: x + 20, y: y + 82 + 36 })
  expect(cards.get('wait')).toEqual(layout.wait)
})
