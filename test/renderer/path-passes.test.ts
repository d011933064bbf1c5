import { expect, test } from 'vitest'
import { pathPasses } from '../../src/renderer/tables/path-passes.ts'

test('passes that follow each other are one, other visits stay apart', () => {
  const again = { step: 'hold', branch: 'again' }
  const bought = { step: 'hold', branch: 'bought' }
  expect(pathPasses([{ step: 'start' }, again, again, again, bought, again])).toEqual([
    { step: 'start', times: 1 },
    { ...again, times: 3 },
    { ...bought, times: 1 },
    { ...again, times: 1 },
  ])
})
