import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import type { RunQuestions } from '../../../src/engine/index.ts'
import { readAhead } from '../../../src/host/run/read-ahead.ts'
import { event, readerOf, scenarioOf } from '../../engine/run/rehearse.ts'

const journey = (id: string) => ({
  format: 'rehearsal/journey/1',
  id,
  preset: 'twilio-ga-2025-11',
  start: 's',
  steps: { s: { type: 'event', event: 'Go', entry: 'every-time', identifier: 'id' } },
})
const questions = runQuestions(
  readerOf(scenarioOf({ journeys: [journey('one'), journey('two')], timeline: [event('+0s', 'Go', { id: '1' })] })),
)

/** The questions, each told when it is asked. */
function overheard(tell: (question: string) => void, searched: (question: string) => object | undefined): RunQuestions {
  const told =
    <Args extends unknown[], Answer extends object>(name: string, ask: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      const { journey: of, budget } = args[0] as { readonly journey: string; readonly budget?: number }
      // Without one a question is answered whole.
      expect(budget).toBeGreaterThan(0)
      tell(`${name} of ${of}`)
      return { ...ask(...args), searched: searched(`${name} of ${of}`) }
    }
  return {
    ...questions,
    instances: told('instances', questions.instances),
    sends: told('sends', questions.sends),
    refusals: told('refusals', questions.refusals),
    readInsights: (rows, of) => {
      expect([Number.isFinite(rows), of]).toEqual([true, null])
      tell('what charts are made from')
      return searched('charts') === undefined ? 1 : 0.5
    },
    reasonFunnel: (query) => {
      tell(`funnel of ${query.journey}`)
      const funnel = questions.reasonFunnel(query)
      return funnel && { ...funnel, share: searched(`funnel of ${query.journey}`) ? 0.5 : funnel.share }
    },
  }
}

test('every table of every journey is read, one after the other, then their funnels, and then what charts are made from', async () => {
  const asked: string[] = []
  await readAhead(
    overheard(
      (question) => asked.push(question),
      () => undefined,
    ),
    { beginSends: ({ journey: of, limit }) => void asked.push(`first ${limit > 0 ? 'sends' : 'nothing'} of ${of}`) },
    nextTurn,
  )
  const tables = ['one', 'two'].flatMap((id) => ['instances', 'sends', 'first sends', 'refusals'].map((name) => `${name} of ${id}`))
  expect(asked.slice(0, tables.length)).toEqual(tables)
  expect(new Set(asked.slice(tables.length))).toEqual(new Set(['funnel of one', 'funnel of two', 'what charts are made from']))
  expect(asked.at(-1)).toBe('what charts are made from')
})

test('what is read in pieces is asked until it was read, and others are heard between the pieces', async () => {
  const heard: string[] = []
  const left = new Map([
    ['sends of one', 3],
    ['funnel of two', 3],
    ['charts', 2],
  ])
  const goesOn = (question: string): boolean => {
    left.set(question, (left.get(question) ?? 1) - 1)
    return (left.get(question) ?? 0) > 0
  }
  const reading = readAhead(
    overheard(
      (question) => heard.push(question),
      (question) => (goesOn(question) ? { rows: 1, of: 3 } : undefined),
    ),
    { beginSends: () => undefined },
    nextTurn,
  )
  let isOver = false
  void reading.then(() => {
    isOver = true
  })
  const listen = (): void => {
    heard.push('somebody else')
    if (!isOver) setImmediate(listen)
  }
  setImmediate(listen)
  await reading
  for (const question of left.keys()) expect(left.get(question)).toBeLessThanOrEqual(0)
  expect(heard.filter((question) => question === 'sends of one')).toHaveLength(3)
  expect(heard.filter((question) => question === 'what charts are made from')).toHaveLength(2)
  expect(heard.filter((question) => question === 'funnel of two')).toHaveLength(3)
  for (let place = 1; place < heard.length; place++) expect([heard[place - 1], heard[place]]).toContain('somebody else')
})
