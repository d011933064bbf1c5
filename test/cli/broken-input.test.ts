import { mkdirSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { smallJourney, smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()
const text = JSON.stringify(smallScenario(), null, 2)
const steps = smallJourney().steps

const scenario = (name: string, change: Record<string, unknown>) => scratch.write(`${name}.scenario.json`, smallScenario(change))
const withSteps = (name: string, change: Record<string, unknown>) =>
  scenario(name, { journeys: [smallJourney({ steps: { ...steps, ...change } })] })
const wait = (next: string, duration = '1d') => ({ type: 'wait', for: duration, next })

function tooLarge(): string {
  const file = scratch.write('too-large.scenario.json', '{')
  truncateSync(file, 64 * 1024 * 1024 + 1)
  return file
}

function folder(): string {
  mkdirSync(scratch.at('folder.scenario.json', 'empty'), { recursive: true })
  return scratch.at('folder.scenario.json', 'empty')
}

/** What is wrong, the file, and the place and code that a problem names. */
const cases: readonly [string, string, string][] = [
  ['truncated JSON', scratch.write('truncated.scenario.json', text.slice(0, 200)), ':12:1: json-syntax: '],
  ['an unknown step', scenario('unknown', { journeys: [smallJourney({ start: 'nowhere' })] }), ':/journeys/0/start: unknown-step: '],
  [
    'a dangling next',
    withSteps('dangling', { greet: { ...steps.greet, next: 'nowhere' } }),
    ':/journeys/0/steps/greet/next: dangling-next: ',
  ],
  ['a step that leads to itself', withSteps('self', { greet: { ...steps.greet, next: 'greet' } }), ':/journeys/0/steps/greet/next: loop: '],
  ['a circle of waits', withSteps('circle', { greet: { ...steps.greet, next: 'a' }, a: wait('b'), b: wait('a') }), ': loop: '],
  ['a way back to the start', withSteps('back', { greet: { ...steps.greet, next: 'started' } }), ':/journeys/0/steps/greet/next: '],
  ['a duration below its range', withSteps('short', { done: wait('end', '4m'), end: { type: 'end' } }), ':/journeys/0/steps/done/for: '],
  ['a duration above its range', withSteps('long', { done: wait('end', '183d'), end: { type: 'end' } }), ':/journeys/0/steps/done/for: '],
  [
    'a duration that is none',
    withSteps('none', { done: wait('end', 'soon'), end: { type: 'end' } }),
    ':/journeys/0/steps/done/for: bad-duration: ',
  ],
  ['a file over the size limit', tooLarge(), ':: file-too-large: '],
  ['text that is not UTF-8', scratch.write('latin.scenario.json', Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d])), ':: not-utf8: '],
  ['a binary file', scratch.write('binary.scenario.json', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2])), ':1:1: json-syntax: '],
  ['an empty file', scratch.write('empty.scenario.json', ''), ':1:1: json-syntax: '],
  ['a missing file', scratch.at('gone.scenario.json'), ':: file-missing: '],
  ['an empty folder', folder(), ': '],
  ['a list', scratch.write('list.scenario.json', '[]'), ':: '],
  ['a number', scratch.write('number.scenario.json', '42'), ':: '],
  ['null', scratch.write('null.scenario.json', 'null'), ':: '],
  ['deep nesting', scratch.write('deep.scenario.json', `${'['.repeat(300_000)}${']'.repeat(300_000)}`), ': too-deep: '],
  [
    'deep nesting in traits',
    scratch.write('traits.scenario.json', text.replace('"id": "u1"', `"id": "u1", "traits": ${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)),
    ': too-deep: ',
  ],
  [
    'a key "__proto__"',
    scratch.write('proto.scenario.json', text.replace('"steps": {', '"steps": { "__proto__": { "type": "end" },')),
    ':/journeys/0/steps/__proto__: ',
  ],
  [
    'a key "__proto__" in traits',
    scratch.write('own.scenario.json', text.replace('"id": "u1"', '"id": "u1", "traits": { "__proto__": { "x": 1 } }')),
    ':/profiles/0/traits/__proto__: ',
  ],
  [
    'a step twice',
    scratch.write('twice.scenario.json', text.replace('"steps": {', '"steps": { "done": { "type": "end" },')),
    ':/journeys/0/steps/done: duplicate-key: ',
  ],
  [
    'steps called constructor and toString',
    withSteps('words', { constructor: { type: 'end' }, greet: { ...steps.greet, next: 'toString' } }),
    ':/journeys/0/steps/greet/next: dangling-next: ',
  ],
  ['an unknown field', scenario('field', { colour: 'red' }), ':/colour: unknown-field: '],
  ['a journey that is gone', scenario('lost', { journeys: ['../gone.journey.json'] }), ':/journeys/0: file-missing: '],
  [
    'a broken line of recorded calls',
    scenario('recorded', { data: [scratch.write('recorded.ndjson', '\n{"type":"track"}').split('/').at(-1)] }),
    'recorded.ndjson:2: call-without-id: ',
  ],
  ['a recording that is not there', scenario('unrecorded', { data: ['gone.ndjson'] }), ':/data/0: file-missing: '],
  ['an unknown profile', scenario('who', { timeline: [{ at: '+0s', profile: 'nobody', event: 'Started' }] }), ':/timeline/0/profile: '],
]

const stackTrace = /^\s+at .+:\d+:\d+|node:internal|TypeError|RangeError|ReferenceError/m

describe.concurrent('bad input is a problem with its place and exit code 2, in run and in check', () => {
  test.each(cases)('%s', async (_, file, problem) => {
    for (const command of ['run', 'check']) {
      const { code, output, errors } = await rehearse(command, file)
      expect(output + errors).toContain(`${file.replace(/\.scenario\.json.*$/, '')}`)
      expect(output + errors).toContain(problem)
      expect(code).toBe(2)
      expect(output + errors).not.toMatch(stackTrace)
    }
  })
})

test('a journey is no scenario to run', async () => {
  const { code, output } = await rehearse('run', scratch.write('hello.journey.json', smallJourney()))
  expect(code).toBe(2)
  expect(output).toContain('hello.journey.json:/format: wrong-format: ')
})

test('several problems of several files come at once', async () => {
  const first = scenario('first', { colour: 'red', seed: -1 })
  const second = withSteps('second', { greet: { ...steps.greet, next: 'nowhere' }, done: { type: 'fax' } })
  const { output } = await rehearse('check', first, second)
  for (const place of ['first.scenario.json:/colour', 'first.scenario.json:/seed', 'second.scenario.json:/journeys/0/steps/done/type']) {
    expect(output).toContain(`${place}: `)
  }
  expect(output).toMatch(/^2 files checked: \d+ errors, 0 warnings$/m)
})

test('nothing of a file reaches the terminal as a command', async () => {
  const { output } = await rehearse('check', scenario('escape', { '\u001b[31mred\u202e': 1 }))
  expect(output).toContain('\\u001b[31mred\\u202e')
  expect(output).not.toContain('\u001b')
})
