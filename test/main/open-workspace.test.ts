import { expect, test } from 'vitest'
import { Recovery } from '../../src/main/memory/recovery.ts'
import { OpenWorkspace } from '../../src/main/workspace/open-workspace.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'

const scratch = new ScratchFolder()

test('readings of what is edited are answered in the order in which they were asked for, and those that wait are one', async () => {
  const workspace = new OpenWorkspace(new Recovery(scratch.at('memory')), () => {})
  await workspace.open(scratch.copyOfDemoShop('shop'))
  const document = (await workspace.edited?.read('workspace.json'))?.document ?? {}
  const names: string[] = []
  const rename = (name: string) => {
    workspace.edited?.keep('workspace.json', { ...document, name })
    return workspace.refresh()
  }
  const heard = async (answer: ReturnType<typeof rename>) => {
    const opened = await answer
    names.push(opened.kind === 'opened' ? opened.workspace.name : opened.kind)
  }
  const first = heard(rename('One'))
  // It has begun to read.
  await Promise.resolve()
  const [second, third] = [rename('Two'), rename('Three')]
  expect(third).toBe(second)
  await Promise.all([heard(second), first])
  expect(names).toEqual(['One', 'Three'])
  expect(workspace.view?.name).toBe('Three')
})
