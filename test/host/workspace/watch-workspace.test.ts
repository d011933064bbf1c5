import { appendFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OutputFile } from '../../../src/host/output/output-file.ts'
import { WorkspaceWatch } from '../../../src/host/workspace/watch-workspace.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

test('a journey that is written anew is noticed once, whatever else stirs', async () => {
  const folder = scratch.copyOfDemoShop('watched')
  const told: (readonly string[])[] = []
  let noticed = (): void => {}
  const change = () =>
    new Promise<void>((resolve) => {
      noticed = resolve
    })
  const watch = new WorkspaceWatch((files) => {
    told.push(files)
    noticed()
  })
  await watch.follow(folder)
  // No files of a workspace: of these nothing is said, and of the journey's two writes once.
  writeFileSync(scratch.at('watched', 'notes.txt'), 'x')
  const growing = await OutputFile.open(scratch.at('watched', 'journeys/order-receipt.journey.json'))
  await growing.write('half')
  const first = change()
  appendFileSync(scratch.at('watched', 'journeys/order-receipt.journey.json'), '\n')
  appendFileSync(scratch.at('watched', 'journeys/order-receipt.journey.json'), '\n')
  await first
  expect(told).toEqual([['journeys/order-receipt.journey.json']])
  await growing.discard()
  const second = change()
  writeFileSync(scratch.at('watched', 'data/more.ndjson'), '')
  await second
  expect(told.slice(1)).toEqual([['data/more.ndjson']])
  watch.close()
})
