import { describe, expect, test } from 'vitest'
import { exitCodes, gravestOf } from '../../src/cli/exit-code.ts'
import { faultLines } from '../../src/cli/fault-lines.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brokenScenario, disappointedScenario, limitedScenario, smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()
const good = scratch.write('good.scenario.json', smallScenario())
const disappointed = scratch.write('disappointed.scenario.json', disappointedScenario())
const limited = scratch.write('limited.scenario.json', limitedScenario())
const broken = scratch.write('broken.scenario.json', brokenScenario())

const codeOf = async (...args: string[]) => (await rehearse('run', ...args, '--quiet')).code

describe.concurrent('the exit code says how a run came out', () => {
  test.each([
    ['all expectations hold', [good], 0],
    ['an expectation failed', [disappointed], 1],
    ['bad input', [broken], 2],
    ['a limit was reached', [limited], 3],
    ['a failed expectation among good ones', [good, disappointed], 1],
    ['a limit goes before a failed expectation', [disappointed, limited, good], 3],
    ['bad input goes before a limit', [limited, broken, disappointed], 2],
    ['bad input beside good ones', [good, broken], 2],
    ['a pattern without files beside good ones', [good, scratch.at('*.nothing')], 2],
  ])('%s', async (_, files, code) => {
    expect(await codeOf(...files)).toBe(code)
  })
})

test('when results mix the gravest counts, a fault before everything', () => {
  expect(gravestOf([0, 1, 3, 2, 70])).toBe(70)
  expect(gravestOf([0, 1, 3, 2])).toBe(2)
  expect(gravestOf([0, 1, 3])).toBe(3)
  expect(gravestOf([0, 1])).toBe(1)
  expect(gravestOf([0])).toBe(0)
  expect(gravestOf([])).toBe(exitCodes.ok)
})

test('a fault is told in its sentence, with what to report', () => {
  expect(faultLines('a step was left twice (instance j/u1/1)')).toBe(
    'rehearse: fault: a step was left twice (instance j/u1/1)\n' +
      'This is a mistake of rehearse and not of your files. Please report the sentence above with the scenario and its seed.\n',
  )
})

test('a limit that was reached names itself', async () => {
  const { code, output } = await rehearse('run', limited)
  expect(code).toBe(3)
  expect(output).toMatch(/limit reached: .*2 occurrences/)
})
