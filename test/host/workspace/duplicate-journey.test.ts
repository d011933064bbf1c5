import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { duplicateJourney } from '../../../src/host/workspace/duplicate-journey.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { event, readerOf, scenarioOf } from '../../engine/run/rehearse.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const original = 'journeys/checkout-abandonment.journey.json'

async function shop(name: string) {
  const answer = await openWorkspaceFolder(scratch.copyOfDemoShop(name))
  if (answer.kind !== 'opened') throw new Error('the sample does not open')
  return answer.workspace
}

const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')

test('[SEG-65] a copy has everything but id and name, and the original keeps every byte', async () => {
  const workspace = await shop('copied')
  const before = textOf(workspace.folder, original)
  const answer = await duplicateJourney(workspace, original, ' Été: 2nd try ')
  expect(answer).toEqual({ kind: 'written', file: 'journeys/ete-2nd-try.journey.json' })
  const copy = textOf(workspace.folder, 'journeys/ete-2nd-try.journey.json')
  expect(copy).toBe(`${JSON.stringify({ ...JSON.parse(before), id: 'ete-2nd-try', name: 'Été: 2nd try' }, null, 2)}\n`)
  expect(textOf(workspace.folder, original)).toBe(before)
})

test('names are unique, ids become so, and a file that is there is left alone', async () => {
  const workspace = await shop('taken')
  const taken = workspace.journeys[0]!.name
  expect(await duplicateJourney(workspace, original, taken)).toMatchObject({ kind: 'failed', message: expect.stringContaining('already') })
  expect(await duplicateJourney(workspace, original, 'Order, receipt')).toEqual({
    kind: 'written',
    file: 'journeys/order-receipt-2.journey.json',
  })
  scratch.write('taken/journeys/summer.journey.json', '{}')
  expect(await duplicateJourney(workspace, original, 'Summer')).toEqual({ kind: 'exists', file: 'journeys/summer.journey.json' })
  expect(textOf(workspace.folder, 'journeys/summer.journey.json')).toBe('{}')
})

test('only a journey of the workspace is copied', async () => {
  const workspace = await shop('outside')
  expect(await duplicateJourney(workspace, '../elsewhere.journey.json', 'Stolen')).toMatchObject({ kind: 'failed' })
})

test('[SEG-65] the sync keys of a copy are its own', () => {
  const journey = {
    format: 'rehearsal/journey/1',
    id: 'one',
    name: 'One',
    preset: 'twilio-ga-2025-11',
    start: 'in',
    steps: {
      in: { type: 'event', event: 'In', entry: 'once', next: 'mail' },
      mail: { type: 'send-to-destination', name: 'Mail', activations: [{ id: 'a1', destination: 'sink' }] },
    },
  }
  const reader = readerOf(
    scenarioOf({
      journeys: [journey, { ...journey, id: 'two', name: 'Two' }],
      profiles: [{ id: 'u1' }],
      timeline: [event('+0s', 'In')],
    }),
  )
  const keys = reader.overview().versions.map(({ syncKeys }) => syncKeys['mail/a1'])
  expect(keys[0]).toMatch(/^one__mail_/)
  expect(new Set(keys.map((key) => key?.slice(-5))).size).toBe(2)
})
