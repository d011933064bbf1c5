import { expect, test } from 'vitest'
import { openAtStart } from '../../src/main/workspace/open-at-start.ts'
import type { OpenAnswer } from '../../src/preload/bridge-contract.ts'

/** Opens what exists, and keeps what was tried. */
function opener(...existing: string[]) {
  const tried: string[] = []
  const open = async (folder: string): Promise<OpenAnswer> => {
    tried.push(folder)
    if (!existing.includes(folder)) return { kind: 'refused', folder, problems: [] }
    return {
      kind: 'opened',
      workspace: {
        folder,
        name: '',
        timezone: null,
        namespaces: [],
        events: [],
        segments: [],
        destinations: [],
        dataSources: [],
        journeys: [],
        versions: [],
        scenarios: [],
        traits: [],
        problems: [],
        unsaved: [],
      },
    }
  }
  return { tried, open }
}

test('the most wanted that can be opened is opened, and no other', async () => {
  const { tried, open } = opener('/named', '/sample')
  expect(await openAtStart(['/named', '/last', '/sample'], open)).toEqual([])
  expect(tried).toEqual(['/named'])
})

test('what was refused on the way is told', async () => {
  const { tried, open } = opener('/sample')
  const refused = await openAtStart(['/named', '/last', '/sample'], open)
  expect(refused.map((answer) => answer.kind === 'refused' && answer.folder)).toEqual(['/named', '/last'])
  expect(tried).toEqual(['/named', '/last', '/sample'])
})
