import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { sampleDoubts } from '../../scenarios/sample-scenarios.ts'
import { demoShop } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

async function opened(path: string) {
  const answer = await openWorkspaceFolder(path)
  if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer.problems))
  return answer.workspace
}

const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'))

const problemsOf = async (path: string): Promise<string[]> => {
  const answer = await openWorkspaceFolder(path)
  const problems = answer.kind === 'opened' ? answer.workspace.problems : answer.problems
  return problems.map(({ file, pointer, code }) => `${answer.kind} ${file}:${pointer}: ${code}`)
}

/** What the checks doubt in the sample; it has no other problem. */
const doubts = sampleDoubts.map((doubt) => `opened ${doubt.replace(': warning: ', ': ')}`)

test('the sample opens with its two doubts and no other problem, by its folder or by its workspace.json', async () => {
  const workspace = await opened(demoShop)
  expect(workspace).toMatchObject({ folder: demoShop, name: 'Demo shop' })
  expect(await problemsOf(demoShop)).toEqual(doubts)
  expect(workspace.events.map(({ name }) => name)).toContain('Checkout_Started')
  expect(workspace.journeys.map(({ file, id, journey }) => [file, id, journey?.id])).toEqual([
    ['journeys/checkout-abandonment.journey.json', 'checkout-abandonment', 'checkout-abandonment'],
    ['journeys/content-follow-up.journey.json', 'content-follow-up', 'content-follow-up'],
    ['journeys/gold-customers-monthly-offer.journey.json', 'gold-customers-monthly-offer', 'gold-customers-monthly-offer'],
    ['journeys/loyalty-points.journey.json', 'loyalty-points', 'loyalty-points'],
    ['journeys/new-silver-customers-at-once.journey.json', 'new-silver-customers-at-once', 'new-silver-customers-at-once'],
    ['journeys/new-silver-customers-nightly.journey.json', 'new-silver-customers-nightly', 'new-silver-customers-nightly'],
    ['journeys/order-receipt.journey.json', 'order-receipt', 'order-receipt'],
  ])
  expect(workspace.scenarios.find(({ file }) => file.includes('ten-thousand'))).toEqual({
    file: 'scenarios/ten-thousand-shoppers.scenario.json',
    name: '10,000 shoppers, 30 days',
    isRecorded: false,
    journeys: ['checkout-abandonment', 'order-receipt', 'content-follow-up'],
    seed: 7,
    ok: true,
    profiles: 10_000,
    synthetic: 10_000,
    expectations: 7,
    clock: { start: Date.UTC(2026, 0, 5), end: Date.UTC(2026, 1, 4) },
  })
  expect(await opened(join(demoShop, 'workspace.json'))).toEqual(workspace)
})

test('the traits that can be asked for are those of listed and made profiles, of the timeline, and those that steps update', async () => {
  expect((await opened(demoShop)).traits).toEqual(expect.arrayContaining(['email', 'first_name', 'plan']))
  const folder = scratch.copyOfDemoShop('traits')
  scratch.change('traits/scenarios/leaves-and-is-nudged.scenario.json', (document) => {
    const { profiles, timeline } = document as Record<string, Record<string, unknown>[]>
    profiles![0]!.traits = { shoe_size: 42 }
    timeline?.push({ at: '+1h', profile: profiles![0]!.id, traits: { mood: 'good' } })
  })
  scratch.change('traits/scenarios/ten-thousand-shoppers.scenario.json', (document) => {
    const { profiles } = document.synthesize as { profiles: { traits: Record<string, unknown> } }
    profiles.traits.height = { value: 170 }
  })
  const step = { type: 'update-profile', set: { points: '1' } }
  scratch.change('traits/journeys/gold-customers-monthly-offer.journey.json', (document) =>
    Object.assign(document.steps as object, { step }),
  )
  const { traits } = await opened(folder)
  expect(traits).toEqual(expect.arrayContaining(['height', 'mood', 'points', 'shoe_size']))
  expect(traits).toEqual([...new Set(traits)].sort())
})

test('what is no workspace is refused', async () => {
  mkdirSync(scratch.at('empty'))
  scratch.write('broken/workspace.json', '{"format": "rehearsal/workspace/1", "name": "x"')
  scratch.write('other/workspace.json', { format: 'rehearsal/scenario/1', name: 'x' })
  mkdirSync(scratch.at('odd', 'workspace.json'), { recursive: true })
  expect(await problemsOf(scratch.at('empty'))).toEqual(['refused workspace.json:: workspace-missing'])
  expect(await problemsOf(scratch.at('gone'))).toEqual([`refused ${scratch.at('gone')}:: folder-missing`])
  expect(await problemsOf(join(demoShop, 'journeys', 'order-receipt.journey.json'))).toEqual([expect.stringContaining('not-a-folder')])
  expect(await problemsOf(scratch.at('broken'))).toEqual(['refused workspace.json:1:48: json-syntax'])
  expect(await problemsOf(scratch.at('other'))).toEqual(['refused workspace.json:/format: wrong-format'])
  expect(await problemsOf(scratch.at('odd'))).toEqual(['refused workspace.json:: not-a-file'])
})

test('a workspace.json with problems opens as far as it can be read, so that it can be mended; nothing is said to lack what could not be read', async () => {
  const folder = scratch.copyOfDemoShop('strange')
  scratch.change('strange/workspace.json', (document) => {
    document.colour = 'red'
    const { events, segments, destinations } = document as Record<string, object[]>
    events?.push({ name: 'Twice' }, { name: 'Twice' }, { name: '' })
    segments?.push(
      { id: 'half', evaluation: 'streaming' },
      { id: 'loop', evaluation: 'streaming', rule: { segment: 'nobody', member: true } },
    )
    destinations?.push({ id: 'fax', kind: 'fax' }, { id: 'braze-2', kind: 'actions', slug: 'braze' })
  })
  const workspace = await opened(folder)
  expect(workspace.name).toBe('Demo shop')
  expect(workspace.events.map(({ name }) => name).filter((name) => name === '' || name.startsWith('unread'))).toEqual([])
  expect(workspace.segments.map(({ id }) => id)).toEqual(expect.arrayContaining(['half', 'loop']))
  const own = (await problemsOf(folder)).filter((line) => line.includes('workspace.json'))
  expect(own.map((line) => line.replace(/\d+/g, '#')).sort()).toEqual([
    'opened workspace.json:/colour: unknown-field',
    'opened workspace.json:/destinations/#/kind: unknown-value',
    'opened workspace.json:/destinations/#/settings/api_key: missing-field',
    'opened workspace.json:/destinations/#/settings/endpoint: missing-field',
    'opened workspace.json:/events/#/name: duplicate-name',
    'opened workspace.json:/events/#/name: empty-text',
    'opened workspace.json:/segments/#/rule/segment: unknown-segment',
    'opened workspace.json:/segments/#/rule: missing-field',
  ])
  expect(workspace.scenarios.every(({ ok }) => !ok)).toBe(true)
})

test('broken journeys and scenarios are listed, and the rest is there', async () => {
  const folder = scratch.copyOfDemoShop('partly')
  scratch.write('partly/journeys/cut.journey.json', '{"id": "cut"')
  scratch.change('partly/journeys/order-receipt.journey.json', (journey) => {
    journey.start = 'nowhere'
  })
  rmSync(join(folder, 'journeys', 'content-follow-up.journey.json'))
  const workspace = await opened(folder)
  expect(workspace.journeys.map(({ id, name, ok }) => [id, name, ok])).toEqual([
    ['checkout-abandonment', 'Checkout abandonment', true],
    ['cut', 'cut', false],
    ['gold-customers-monthly-offer', 'Gold customers’ monthly offer', true],
    ['loyalty-points', 'Loyalty points', true],
    ['new-silver-customers-at-once', 'New silver customers, at once', true],
    ['new-silver-customers-nightly', 'New silver customers, nightly', true],
    ['order-receipt', 'Order receipt', false],
  ])
  const broken = workspace.scenarios.filter(({ ok }) => !ok)
  expect(broken.map(({ file, journeys }) => [file, journeys])).toContainEqual(['scenarios/ten-thousand-shoppers.scenario.json', []])
  expect(workspace.scenarios.find(({ file }) => file.includes('two-sessions'))?.ok).toBe(true)
  const problems = await problemsOf(folder)
  expect(problems).toContain('opened journeys/cut.journey.json:1:13: json-syntax')
  expect(problems).toContain('opened scenarios/ten-thousand-shoppers.scenario.json:/journeys/2: file-missing')
  expect(problems.filter((line) => line === 'opened journeys/order-receipt.journey.json:/start: unknown-step')).toHaveLength(1)
})

test('two journeys with one name clash; versions of one journey share theirs', async () => {
  const folder = scratch.copyOfDemoShop('names')
  const original = readJson(join(folder, 'journeys', 'order-receipt.journey.json'))
  scratch.write('names/journeys/order-receipt-v2.journey.json', original)
  expect(await problemsOf(folder)).toEqual(doubts)
  scratch.write('names/journeys/order-receipt-zz.journey.json', { ...original, id: 'other' })
  expect(await problemsOf(folder)).toEqual([...doubts, 'opened journeys/order-receipt-zz.journey.json:/name: duplicate-name'])
})

test('links, deeper folders, and files of other kinds are taken calmly', async () => {
  const folder = scratch.copyOfDemoShop('tangled')
  symlinkSync(folder, join(folder, 'journeys', 'circle'))
  symlinkSync(join(folder, 'journeys', 'order-receipt.journey.json'), join(folder, 'journeys', 'linked.journey.json'))
  symlinkSync(join(folder, 'gone.json'), join(folder, 'journeys', 'dangling.journey.json'))
  symlinkSync(folder, join(folder, 'journeys', 'folder.journey.json'))
  scratch.write('tangled/journeys/notes.txt', 'hello')
  scratch.write('tangled/journeys/.hidden.journey.json', '{')
  scratch.write(`tangled/journeys/${'deep/'.repeat(60)}deep.journey.json`, '{}')
  const workspace = await opened(folder)
  const files = workspace.journeys.map(({ file }) => file)
  expect(files).toContain('journeys/linked.journey.json')
  expect(files).toContain(`journeys/${'deep/'.repeat(60)}deep.journey.json`)
  expect(files.filter((file) => /circle|folder|notes|hidden/.test(file))).toEqual([])
  expect(await problemsOf(folder)).toContain('opened journeys/dangling.journey.json:: file-missing')
})

test('[FN9] a file that the workspace names and that is missing is told where it is named, by the scenarios too', async () => {
  const folder = scratch.copyOfDemoShop('sourceless')
  scratch.change('sourceless/workspace.json', (document) => {
    const destinations = document.destinations as object[]
    destinations.unshift({ id: 'fn', kind: 'function', source: 'destinations/nowhere.js' })
  })
  const problems = await problemsOf(folder)
  expect(problems).toEqual(['opened workspace.json:/destinations/0/source: file-missing', ...doubts])
  const loaded = await loadScenario(join(folder, 'scenarios/leaves-and-is-nudged.scenario.json'))
  const found = loaded.ok ? [] : loaded.problems.map(({ file, pointer, code }) => `${basename(file)}${pointer} ${code}`)
  expect(found).toEqual(['workspace.json/destinations/0/source file-missing'])
})

test('[HTTP3] a destination can be looked at, with its secrets as stars', async () => {
  const destinations = [
    {
      id: 'braze',
      kind: 'actions',
      slug: 'braze',
      settings: { api_key: 'hush', app_id: 'shop', endpoint: 'https://rest.iad-01.braze.com' },
    },
    {
      id: 'crm',
      kind: 'http',
      url: 'https://crm.example/notify?token=hush',
      query: { key: 'hush', page: '1' },
      headers: { 'X-Shop': 'paris', 'X-Api-Key': 'hush' },
      auth: { type: 'basic', username: 'hush', password: 'hush' },
    },
  ]
  scratch.write('secrets/workspace.json', { format: 'rehearsal/workspace/1', name: 'x', destinations })
  const workspace = await opened(scratch.at('secrets'))
  expect(workspace.destinations).toEqual([
    {
      id: 'braze',
      kind: 'actions',
      slug: 'braze',
      settings: { api_key: '***', app_id: 'shop', endpoint: 'https://rest.iad-01.braze.com' },
    },
    {
      id: 'crm',
      kind: 'http',
      url: 'https://crm.example/notify?token=***',
      query: { key: '***', page: '1' },
      headers: { 'X-Shop': 'paris', 'X-Api-Key': '***' },
      auth: { type: 'basic', username: '***', password: '***' },
    },
  ])
  expect(JSON.stringify(workspace)).not.toContain('hush')
})
