import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readJourneyFile } from '../../../src/host/workspace/read-journey-file.ts'
import { demoShop } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

test('a journey’s file from anywhere is read with what is wrong with it alone; what is no journey is told', async () => {
  const sound = await readJourneyFile(join(demoShop, 'journeys', 'order-receipt.journey.json'))
  expect(sound).toMatchObject({ kind: 'read', file: 'order-receipt.journey.json', document: { id: 'order-receipt' } })
  const broken = { format: 'rehearsal/journey/1', id: 'x', preset: 'twilio-ga-2025-11', start: 'nowhere', steps: {}, colour: 'red' }
  const read = await readJourneyFile(scratch.write('x.json', broken))
  expect(read.kind === 'read' && read.problems.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/colour', '/start']))
  expect(await readJourneyFile(scratch.write('y.json', { format: 'rehearsal/scenario/1' }))).toMatchObject({ kind: 'failed' })
  expect(await readJourneyFile(scratch.write('z.json', '{'))).toMatchObject({ kind: 'failed' })
  expect(await readJourneyFile(scratch.at('gone.json'))).toMatchObject({ kind: 'failed' })
})
