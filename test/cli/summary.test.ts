import { describe, expect, test } from 'vitest'
import { aligned } from '../../src/cli/aligned.ts'
import { grouped, groupedCount } from '../../src/cli/grouped.ts'
import { countedNames } from '../../src/cli/run/counted-names.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brokenScenario, disappointedScenario, smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()
const good = scratch.write('good.scenario.json', smallScenario())

test('the summary of a run, line by line', async () => {
  const { output } = await rehearse('run', good)
  expect(output.replace(/sha256:[0-9a-f]{64}/, 'sha256:…').split('\n')).toEqual([
    'Small',
    '  2026-01-05T10:00:00.000Z to 2026-01-06T10:00:00.000Z, seed 1, 2 profiles',
    '  sha256:…',
    '',
    'hello: 2 admitted, 1 refused; 2 completed',
    '  step     entered  waiting',
    '  started        2        0',
    '  hold           2        0  bought 1, maximum 1',
    '  greet          1        0  sends 1',
    '  done           2        0',
    '',
    'Sends    1  1 sink',
    'Refused  1  1 already-entered',
    'Ignored  0',
    '✓ One is greeted: 1 send',
    '',
    '',
  ])
})

const monthly = 'fixtures/conformance/adobe/adb-37-still-inside-at-next-recurrence.scenario.json'

test('what a segment trigger read stands below its journey, from the members to who entered', async () => {
  const { output } = await rehearse('run', monthly)
  const lines = output.split('\n')
  const heading = lines.findIndex((line) => line.startsWith('  reading'))
  expect(lines[heading]).toMatch(/members +considered +no identity +inside +not allowed +entered$/)
  expect(lines.slice(heading + 1, heading + 5).map((line) => line.trim().replace(/ +/g, ' '))).toEqual([
    '1 2020-09-01T09:00:00.000Z 1 1 0 0 0 1',
    '2 2020-09-02T09:00:00.000Z 1 1 0 1 0 0',
    '3 2020-09-03T09:00:00.000Z 1 1 0 0 0 1',
    '4 2020-09-04T09:00:00.000Z 1 1 0 1 0 0',
  ])
})

test('explain names an occurrence as what let somebody in, or did not', async () => {
  const { output } = await rehearse('explain', monthly, '--profile', 'p1')
  expect(output).toContain('2020-09-01 09:00:00.000  j1/p1/1  entered by Occurrence 1\n')
  expect(output).toContain('2020-09-02 09:00:00.000  not let in: Occurrence 2. ')
})

test('a failed expectation says what it found', async () => {
  const { output } = await rehearse('run', scratch.write('d.scenario.json', disappointedScenario()))
  expect(output).toMatch(/^✗ .*: 1 send/m)
})

test('several scenarios are summed up', async () => {
  const files = [good, scratch.write('d.scenario.json', disappointedScenario()), scratch.write('b.scenario.json', brokenScenario())]
  const { output } = await rehearse('run', ...files)
  expect(output.trimEnd().split('\n').at(-1)).toBe('3 scenarios: 1 as expected, 1 not as expected, 1 not run')
})

describe('the shape of numbers and columns', () => {
  test('thousands are told apart', () => {
    expect([0, 12, 999, 1000, 123_456, 7_654_321].map(grouped)).toEqual(['0', '12', '999', '1,000', '123,456', '7,654,321'])
    expect([groupedCount(1, 'profile'), groupedCount(2000, 'profile')]).toEqual(['1 profile', '2,000 profiles'])
  })
  test('what is more frequent comes first', () => {
    expect(
      countedNames(
        new Map([
          ['rare', 1],
          ['frequent', 1200],
          ['as rare', 1],
        ]),
      ),
    ).toBe('1,200 frequent, 1 rare, 1 as rare')
  })
  test('columns stand below each other, also with letters of two units', () => {
    const rows = [
      ['a', '1', ''],
      ['bé😀', '100', 'x'],
    ]
    expect(aligned(rows, ['left', 'right', 'left'])).toEqual(['a      1', 'bé😀  100  x'])
  })
})
