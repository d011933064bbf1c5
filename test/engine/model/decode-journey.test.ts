import { describe, expect, test } from 'vitest'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import { linesOf } from './problem-lines.ts'
import { changed, sampleJourney } from './sample-documents.ts'

type Path = readonly (string | number)[]

/** The sample journey with one value changed gives exactly these problems. */
function check(path: Path, value: unknown, ...expected: string[]): void {
  test(`${path.join('/')} = ${JSON.stringify(value) ?? 'absent'}`.slice(0, 100), () => {
    expect(linesOf(decodeJourney(changed(sampleJourney(), path, value)))).toEqual(expected.sort())
  })
}

test('a journey without problems is read as it stands', () => {
  const decoded = decodeJourney(sampleJourney())
  expect(linesOf(decoded)).toEqual([])
  expect(decoded.ok && decoded.value).toEqual(sampleJourney())
  expect(decoded.ok && Object.keys(decoded.value.steps)).toEqual(['started', 'pause', 'wait', 'nudge', 'split', 'dice', 'done'])
})

describe('a missing field is named where it should stand', () => {
  check(['format'], undefined, '/format missing-field')
  check(['steps'], undefined, '/steps missing-field')
  check(['steps', 'started', 'type'], undefined, '/steps/started/type missing-field')
  check(['steps', 'pause', 'for'], undefined, '/steps/pause/for missing-field')
  check(['steps', 'wait', 'branches', 0, 'event'], undefined, '/steps/wait/branches/0/event missing-field')
  check(['steps', 'wait', 'maximum', 'after'], undefined, '/steps/wait/maximum/after missing-field')
  check(['steps', 'nudge', 'activations', 0, 'destination'], undefined, '/steps/nudge/activations/0/destination missing-field')
})

describe('a wrong value is named itself', () => {
  check(['steps'], [], '/steps wrong-type')
  check(['start'], null, '/start wrong-type')
  check(['id'], 'no blanks please', '/id bad-id')
  check(['id'], 'a'.repeat(64))
  check(['id'], 'a'.repeat(65), '/id bad-id')
  check(['steps', 'pause'], 5, '/steps/pause wrong-type')
  check(['steps', 'pause', 'type'], 5, '/steps/pause/type wrong-type')
  check(['steps', 'pause', 'for'], '4 minutes', '/steps/pause/for bad-duration')
  check(['steps', 'pause', 'for'], 5, '/steps/pause/for wrong-type')
  check(['steps', 'started', 'event'], '', '/steps/started/event empty-text')
  check(['steps', 'started', 'entry'], 'Once', '/steps/started/entry unknown-value')
  check(['steps', 'started', 'where', 0], { property: 'a' }, '/steps/started/where/0 bad-filter')
  check(['steps', 'started', 'where', 0], { property: 'a', equals: 1, anyOf: [2] }, '/steps/started/where/0 bad-filter')
  check(['steps', 'started', 'where', 0], { property: 'a', eqals: 1 }, '/steps/started/where/0/eqals unknown-field')
  check(
    ['steps', 'started', 'where', 0],
    { property: 'a', equals: 1, anyOf: [] },
    '/steps/started/where/0 bad-filter',
    '/steps/started/where/0/anyOf too-few',
  )
  check(['steps', 'started', 'where', 0, 'anyOf'], ['a', {}], '/steps/started/where/0/anyOf/1 wrong-type')
  check(['steps', 'started', 'where', 0, 'anyOf'], [], '/steps/started/where/0/anyOf too-few')
  check(['steps', 'wait', 'branches'], [], '/steps/wait/branches too-few')
  check(['steps', 'wait', 'branches', 0, 'next'], 7, '/steps/wait/branches/0/next wrong-type')
  check(['steps', 'nudge', 'activations', 0, 'destination'], 'x'.repeat(129), '/steps/nudge/activations/0/destination bad-id')
  check(['steps', 'nudge', 'activations', 0, 'destination'], 'x'.repeat(128))
  check(['steps', 'nudge', 'activations', 0, 'context'], 'every', '/steps/nudge/activations/0/context unknown-value')
  check(['steps', 'nudge', 'activations', 0, 'context'], [1], '/steps/nudge/activations/0/context/0 wrong-type')
  check(['steps', 'nudge', 'activations', 0, 'context'], 1, '/steps/nudge/activations/0/context wrong-type')
  check(['steps', 'wait', 'branches', 0, 'restart'], 'yes', '/steps/wait/branches/0/restart wrong-type')
  check(['steps', 'started', 'audience'], '', '/steps/started/audience empty-text')
  check(['steps', 'dice', 'branches', 0, 'percent'], undefined, '/steps/dice/branches/0/percent missing-field')
  check(['steps', 'dice', 'branches', 0, 'percent'], 101, '/steps/dice/branches/0/percent out-of-range')
  check(['steps', 'dice', 'branches', 0, 'percent'], -1, '/steps/dice/branches/0/percent out-of-range')
  check(['steps', 'dice', 'branches', 0, 'percent'], 12.5, '/steps/dice/branches/0/percent wrong-type')
  check(['steps', 'split', 'branches'], [], '/steps/split/branches too-few')
  check(['steps', 'split', 'branches', 0, 'when'], undefined, '/steps/split/branches/0/when missing-field')
  check(['steps', 'split', 'branches', 0, 'when'], {}, '/steps/split/branches/0/when missing-field')
  check(['steps', 'split', 'branches', 0, 'when'], { all: [] }, '/steps/split/branches/0/when/all too-few')
  check(
    ['steps', 'split', 'branches', 0, 'when'],
    { any: [{ trait: 'x', is: 'equal', value: 1 }] },
    '/steps/split/branches/0/when/any/0/is unknown-value',
  )
  check(['steps', 'split', 'branches', 0, 'when'], { segment: 'vip' }, '/steps/split/branches/0/when/member missing-field')
  check(['exitRules', 0, 'event'], undefined, '/exitRules/0/event missing-field')
  check(['exitRules', 1, 'id'], '1st', '/exitRules/1/id bad-id')
  check(['exitSend', 'activation'], {}, '/exitSend/activation/destination missing-field', '/exitSend/activation/id missing-field')
  check(['assumptions', 'max-steps'], [], '/assumptions/max-steps wrong-type')
  check(['layout', 'started', 'y'], '0', '/layout/started/y wrong-type')
  check(['steps', '1st'], { type: 'end' }, '/steps/1st bad-id')
  check(['steps', 'a/b~c'], { type: 'end' }, '/steps/a~1b~0c bad-id')
})

describe('an unknown field is named itself', () => {
  check(['zork'], 1, '/zork unknown-field')
  check(['steps', 'done', 'next'], null, '/steps/done/next unknown-field')
  check(['steps', 'nudge', 'activations', 0, 'mappings'], {}, '/steps/nudge/activations/0/mappings unknown-field')
  check(['steps', 'started', 'constructor'], 1, '/steps/started/constructor unknown-field')
})

describe('an unknown step type', () => {
  check(['steps', 'pause', 'type'], 'delay', '/steps/pause/type unknown-value')
  check(['steps', 'pause', 'type'], 'toString', '/steps/pause/type unknown-value')
})

test('all problems come at once', () => {
  const journey = {
    ...sampleJourney(),
    zork: 1,
    start: undefined,
    steps: { a: { type: 'wait', for: 'soon', nxt: 'b' }, b: { type: 'evnt' } },
  }
  expect(linesOf(decodeJourney(journey))).toEqual([
    '/start missing-field',
    '/steps/a/for bad-duration',
    '/steps/a/nxt unknown-field',
    '/steps/b/type unknown-value',
    '/zork unknown-field',
  ])
})

describe('sentences help', () => {
  function says(path: Path, value: unknown, ...parts: string[]): void {
    test(parts.join(' … '), () => {
      const decoded = decodeJourney(changed(sampleJourney(), path, value))
      const [problem] = decoded.ok ? [] : decoded.problems
      for (const part of parts) expect(problem?.message).toContain(part)
    })
  }
  says(['steps', 'pause', 'type'], 'wayt', 'Did you mean "wait"?')
  says(['steps', 'pause', 'type'], 'zzz', '"hold-until"', '"wait"', '"end"')
  says(['steps', 'started', 'evnt'], 'x', 'no field of an event step', 'Did you mean "event"?')
  says(['steps', 'done', 'zork'], 'x', 'It has "type" and "name"')
  says(['steps', 'pause', 'for'], 'soon', '"soon" is no duration', '"1h30m"')
  says(['steps', 'pause', 'for'], undefined, '"for" is missing in this wait step')
  says(['start'], 5, '"start" must be text', 'not 5')
  says(['layout', 'started', 'x'], [], '"x" must be a number', 'not a list')
})

test('a value that fills pages is cut in its sentence', () => {
  const decoded = decodeJourney(changed(sampleJourney(), ['steps', 'pause', 'for'], 'x'.repeat(100_000)))
  expect(decoded.ok ? '' : decoded.problems[0]?.message.length).toBeLessThan(250)
})
