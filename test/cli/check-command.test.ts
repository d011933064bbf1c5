import { mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { sampleDoubts, withoutSampleDoubts } from '../scenarios/sample-scenarios.ts'
import { smallJourney, smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()
const demoShop = resolve('fixtures/workspaces/demo-shop')
const doubtfulSteps = { ...smallJourney().steps, alone: { type: 'end' } }
const doubtful = scratch.write('doubtful.journey.json', smallJourney({ steps: doubtfulSteps }))

test('a workspace is checked with everything in it, by its folder or its workspace.json', async () => {
  const files = readdirSync(demoShop, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
  const byFolder = await rehearse('check', demoShop)
  const lines = byFolder.output.trimEnd().split('\n')
  expect(lines.at(-1)).toBe(`${files.length} files checked: 0 errors, ${sampleDoubts.length} warnings`)
  expect(withoutSampleDoubts(lines.slice(0, -1).join('\n'))).toEqual([])
  expect({ ...byFolder, lines: lines.length, output: '' }).toEqual({ code: 0, lines: sampleDoubts.length + 1, errors: '', output: '' })
  expect(await rehearse('check', `${demoShop}/workspace.json`)).toEqual(byFolder)
})

test('files are told apart by what they say they are', async () => {
  const odd = scratch.write('odd.json', smallJourney({ start: 'nowhere' }))
  const other = scratch.write('other.json', smallScenario({ colour: 'red' }))
  const third = scratch.write('third.json', { format: 'rehearsal/workspace/1' })
  const { code, output } = await rehearse('check', odd, other, third)
  expect(code).toBe(2)
  expect(output).toContain(`${odd}:/start: unknown-step: `)
  expect(output).toContain(`${other}:/colour: unknown-field: `)
  expect(output).toContain(`${third}:/name: missing-field: `)
})

test('a file that does not say what it is is known by its name, or not at all', async () => {
  const named = scratch.write('named.journey.json', { id: 'x' })
  const unknown = scratch.write('unknown.json', { id: 'x' })
  const later = scratch.write('later.json', { format: 'rehearsal/journey/9' })
  const stranger = scratch.write('stranger.json', { format: 7 })
  const { output } = await rehearse('check', named, unknown, later, stranger)
  expect(output).toContain(`${named}:/format: missing-field: `)
  expect(output).toContain(`${unknown}:/format: unknown-format: `)
  expect(output).toContain(`${later}:/format: wrong-format: `)
  expect(output).toContain(`${stranger}:/format: unknown-format: `)
})

test('a journey alone is held to what can be known without its workspace', async () => {
  const journey = scratch.write('alone.journey.json', smallJourney())
  expect(await rehearse('check', journey)).toEqual({ code: 0, output: '1 file checked: 0 errors, 0 warnings\n', errors: '' })
})

test('a scenario is checked with its journeys', async () => {
  scratch.write('with/j.journey.json', smallJourney({ preset: 'tomorrow' }))
  const file = scratch.write('with/s.scenario.json', smallScenario({ journeys: ['j.journey.json'] }))
  const { code, output } = await rehearse('check', file)
  expect(code).toBe(2)
  expect(output).toContain(`${scratch.at('with/j.journey.json')}:/preset: unknown-preset: `)
})

test('warnings say that they are, and count only when asked', async () => {
  const calm = await rehearse('check', doubtful)
  expect(calm.code).toBe(0)
  expect(calm.output).toContain(`${doubtful}:/steps/alone: warning: unreachable-step: `)
  expect(calm.output).toContain('1 file checked: 0 errors, 1 warning\n')
  expect((await rehearse('check', doubtful, '--strict')).code).toBe(2)
})

test('a warning does not keep a scenario from running, and is said', async () => {
  const file = scratch.write('doubtful.scenario.json', smallScenario({ journeys: ['doubtful.journey.json'] }))
  const { code, output } = await rehearse('run', file)
  expect(code).toBe(0)
  expect(output).toContain(`${doubtful}:/steps/alone: warning: unreachable-step: `)
})

test('a folder without workspace.json is a problem', async () => {
  mkdirSync(scratch.at('bare'))
  const { code, output } = await rehearse('check', scratch.at('bare'))
  expect(code).toBe(2)
  expect(output).toContain(`${scratch.at('bare', 'workspace.json')}:: workspace-missing: `)
})

test('files are named as seen from the current folder', async () => {
  const { output } = await rehearse('check', resolve('package.json'))
  expect(output).toMatch(/^package\.json:\/format: unknown-format: /)
})

test('mistakes of form do not hide mistakes of meaning, neither for check nor for run', async () => {
  const steps = { ...smallJourney().steps, lost: { type: 'wait', for: 'soon', next: 'nowhere' } }
  const timeline = [
    { at: 'never', profile: 'ghost', event: 'Any' },
    { at: '+1m', profile: 'nobody', event: 'Any' },
  ]
  const file = scratch.write('many.scenario.json', smallScenario({ journeys: [smallJourney({ steps, bogus: 1 })], timeline }))
  const mistakes = [
    '/journeys/0/bogus: unknown-field',
    '/journeys/0/steps/lost/for: bad-duration',
    '/journeys/0/steps/lost/next: dangling-next',
    '/timeline/0/at: bad-instant',
    '/timeline/0/profile: unknown-profile',
    '/timeline/1/profile: unknown-profile',
  ]
  for (const command of ['check', 'run']) {
    const { code, output, errors } = await rehearse(command, file)
    const said = `${output}${errors}`.split('\n').flatMap((line) => /:(\/\S*: [a-z-]+): /.exec(line)?.[1] ?? [])
    expect([command, code, said.filter((line) => !line.endsWith('warning')).sort()]).toEqual([command, 2, mistakes])
  }
})
