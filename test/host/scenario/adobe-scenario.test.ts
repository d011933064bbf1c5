import { expect, test } from 'vitest'
import { JsonFiles } from '../../../src/host/files/json-files.ts'
import { readScenario } from '../../../src/host/scenario/read-scenario.ts'
import { readWorkspaceFolder } from '../../../src/host/workspace/read-workspace-folder.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

const journey = (id: string, steps: object, start = 'start') => ({ format: 'rehearsal/journey/1', id, preset: 'jo-2021', start, steps })
const jumping = (id: string, to: string) =>
  journey(id, {
    start: { type: 'event', event: `Start_${id}`, namespace: 'crmid', next: 'jump' },
    jump: { type: 'jump', journey: to },
  })
const reading = (at: string) =>
  journey('reading', {
    start: { type: 'segment-trigger', segment: 'vip', namespace: 'crmid', schedule: { type: 'at', at }, next: 'act' },
    act: { type: 'action', destination: 'sink', parameters: {} },
  })
const workspace = {
  format: 'rehearsal/workspace/1',
  name: 'Shop',
  timezone: 'Europe/Paris',
  namespaces: [{ id: 'crmid', kind: 'person' }],
  segments: [{ id: 'vip', evaluation: 'scripted' }],
  destinations: [{ id: 'sink', kind: 'recorder' }],
}

/** Errors of a scenario with these journeys over that workspace, but that the preset is to come. */
async function errorsOf(name: string, journeys: readonly unknown[], timeline: readonly object[] = []): Promise<string[]> {
  scratch.write(`${name}/workspace.json`, workspace)
  const file = scratch.write(`${name}/a.scenario.json`, {
    format: 'rehearsal/scenario/1',
    name,
    workspace: 'workspace.json',
    clock: { start: '2021-08-02T08:00:00Z', end: '+1d' },
    profiles: [{ id: 'u1' }],
    journeys,
    timeline,
  })
  return errors((await readScenario(new JsonFiles(), file, {})).problems)
}

function errors(problems: readonly { severity: string; file: string; pointer: string; code: string }[]): string[] {
  return problems
    .filter(({ severity, pointer }) => severity === 'error' && !pointer.endsWith('/preset'))
    .map(({ file, pointer, code }) => `${file.slice(file.lastIndexOf('/') + 1)}:${pointer} ${code}`)
    .sort()
}

test('[CHK5] jumps know the journeys of their scenario, in files too', async () => {
  scratch.write('jumps/b.journey.json', jumping('b', 'c'))
  expect(await errorsOf('jumps', [jumping('a', 'b'), 'b.journey.json'])).toEqual(['b.journey.json:/steps/jump/journey unknown-journey'])
  scratch.write('round/b.journey.json', jumping('b', 'a'))
  expect(await errorsOf('round', [jumping('a', 'b'), 'b.journey.json'])).toEqual([
    'a.scenario.json:/journeys/0/steps/jump/journey impossible-jump',
    'b.journey.json:/steps/jump/journey impossible-jump',
  ])
  scratch.write('broken/b.journey.json', { ...jumping('b', 'a'), id: 5 })
  expect(await errorsOf('broken', [jumping('a', 'c'), 'b.journey.json'])).toEqual(['b.journey.json:/id wrong-type'])
})

test('[CHK5] and those of their workspace', async () => {
  scratch.write('folder/workspace.json', workspace)
  scratch.write('folder/journeys/a.journey.json', jumping('a', 'b'))
  scratch.write('folder/journeys/b.journey.json', jumping('b', 'c'))
  const answer = await readWorkspaceFolder(scratch.at('folder'), {})
  if (answer.kind !== 'opened') throw new Error(answer.kind)
  expect(errors(answer.workspace.problems)).toEqual(['b.journey.json:/steps/jump/journey unknown-journey'])
})

test('[CHK7] a trigger reads after its publication, by the zone of the workspace', async () => {
  const past = ['a.scenario.json:/journeys/0/steps/start/schedule/at schedule-in-the-past']
  expect(await errorsOf('early', [reading('2021-08-02T09:59')])).toEqual(past)
  expect(await errorsOf('late', [reading('2021-08-02T10:00')])).toEqual([])
  const publication = { at: '+1h', journey: 'reading', do: 'publish' }
  expect(await errorsOf('published', [reading('2021-08-02T10:59')], [publication])).toEqual(past)
  const version = { at: '+2h', journey: 'reading', do: 'publish', definition: reading('2021-08-02T11:59') }
  expect(await errorsOf('version', [reading('2021-08-02T11:59')], [version])).toEqual([
    'a.scenario.json:/timeline/0/definition/steps/start/schedule/at schedule-in-the-past',
  ])
})
