import { describe, expect, test } from 'vitest'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { braze, checkout } from './sample-journey.ts'

const model = journeyToCanvas(checkout, braze)

describe('a journey on the canvas', () => {
  test('each step is a card in the words of its settings', () => {
    const words = model.cards.filter((card) => card.type !== 'end').map(({ title, summary }) => `${title}: ${summary}`)
    expect(words).toEqual([
      'Checkout_Started: every time · by session_id · currency is EUR or USD',
      'Wait for the purchase: Hold until, at most 1 h 30 m',
      'Nudge: Braze · Checkout Nudge',
    ])
  })

  test('an end is drawn once for each way that leads to it, and says which', () => {
    const ends = model.cards.filter((card) => card.step === 'done')
    expect(ends.map((card) => card.endsWay)).toEqual([
      { step: 'wait', branch: 'purchased' },
      { step: 'nudge', branch: null },
    ])
    expect(ends.map((card) => `${card.title}, after ${card.after}`)).toEqual([
      'Completed, after Wait for the purchase: Purchased',
      'Completed, after Nudge',
    ])
    expect(new Set(model.cards.map((card) => card.id)).size).toBe(model.cards.length)
  })

  test('a way without a next step ends in a card that is no step', () => {
    const [open] = model.cards.filter((card) => card.step === null)
    expect(open).toMatchObject({ type: 'end', endsWay: { step: 'wait', branch: 'emptied' } })
  })

  test('every way out is an edge between cards that exist, with the branch as its label', () => {
    const ids = new Set(model.cards.map((card) => card.id))
    expect(model.edges.map(({ id, label }) => [id, label])).toEqual([
      ['started:', null],
      ['wait:purchased', 'Purchased'],
      ['wait:emptied', 'emptied'],
      ['wait:maximum', 'Maximum hold'],
      ['nudge:', null],
    ])
    for (const edge of model.edges) expect([ids.has(edge.from), ids.has(edge.to)], edge.id).toEqual([true, true])
  })

  test('only the start step is the start', () => {
    expect(model.cards.filter((card) => card.isStart).map((card) => card.id)).toEqual(['started'])
  })

  test('an end that nothing leads to is still a card', () => {
    const lonely = journeyToCanvas({ ...checkout, steps: { ...checkout.steps, other: { type: 'end', name: 'Nobody comes here' } } }, braze)
    expect(lonely.cards.map((card) => card.title)).toContain('Nobody comes here')
  })
})
