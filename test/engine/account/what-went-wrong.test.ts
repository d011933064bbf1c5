import { expect, test } from 'vitest'
import { adobe, journey } from '../run/adobe/adobe.ts'
import { readerOf, rehearse, scenarioOf } from '../run/rehearse.ts'

const login = { type: 'event', event: 'Login', namespace: 'crmid' }
const came = [{ at: '+1h', profile: 'p1', event: 'Login', properties: { n: 'soon' } }]
const broken = { id: 'b', when: { expression: '@{Login.n} + 1 > 2' } }

function storyOf(steps: Readonly<Record<string, object>>, more: object = {}) {
  const reader = readerOf(scenarioOf(adobe({ journeys: [journey(steps, more)], timeline: came })))
  return reader.instance(0)?.moves ?? []
}

test('[EXPR5] an instance that fails says what went wrong', () => {
  const moves = storyOf({ start: { ...login, next: 'c' }, c: { type: 'condition', branches: [broken] } })
  const end = moves.at(-1)
  expect(end).toMatchObject({ kind: 'ended', outcome: 'failed' })
  expect(end?.kind === 'ended' && end.trouble).toMatch(/soon/)
})

test('[EXPR5] so does the way for errors that it takes instead', () => {
  const moves = storyOf({
    start: { ...login, next: 'c' },
    c: { type: 'condition', branches: [broken], onError: { next: 'w' } },
    w: { type: 'end' },
  })
  const left = moves.find((move) => move.kind === 'left' && move.branch === 'error')
  expect(left?.kind === 'left' && left.trouble).toMatch(/soon/)
  const end = moves.at(-1)
  expect(end?.kind === 'ended' && end.trouble).toBeUndefined()
})

test('[SQ1] an empty identity keys nobody', () => {
  const timeline = [{ at: '+1h', profile: 'p1', event: 'Login', identity: { crmid: '' } }]
  const result = rehearse(adobe({ journeys: [journey({ start: { ...login, next: null } })], timeline }))
  expect(result.refusals).toMatchObject([{ profile: 'p1', reason: 'no-namespace-identity', code: 'EXTERNAL_KEY_COMPUTATION_ERROR' }])
})
