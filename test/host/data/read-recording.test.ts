import { describe, expect, test } from 'vitest'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

const journey = {
  format: 'rehearsal/journey/1',
  id: 'j',
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: { started: { type: 'event', event: 'Started', entry: 'once', next: null } },
}

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 10, minute)).toISOString()
const started = (minute: number, more: object = {}) => ({
  type: 'track',
  event: 'Started',
  userId: `u${minute}`,
  receivedAt: at(minute),
  ...more,
})

function scenarioOf(name: string, files: Readonly<Record<string, string | Uint8Array | readonly object[]>>, more: object = {}): string {
  for (const [file, content] of Object.entries(files)) {
    const text = Array.isArray(content) ? content.map((line) => `${JSON.stringify(line)}\n`).join('') : content
    scratch.write(`${name}/${file}`, text as string | Uint8Array)
  }
  return scratch.write(`${name}/a.scenario.json`, {
    format: 'rehearsal/scenario/1',
    name: 'Recorded',
    clock: { start: at(0), end: '+1d' },
    journeys: [journey],
    data: Object.keys(files),
    ...more,
  })
}

async function read(file: string) {
  const loaded = await loadScenario(file)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return { recorded: loaded.scenario.recorded, warnings: lines(loaded.warnings) }
}

async function problemsOf(file: string): Promise<string[]> {
  const loaded = await loadScenario(file)
  return loaded.ok ? ['nothing wrong'] : lines(loaded.problems)
}

function lines(problems: readonly { file: string; pointer: string; severity: string; code: string }[]): string[] {
  return problems.map(
    ({ file, pointer, severity, code }) => `${file.split('/').at(-1)}:${pointer}: ${severity === 'warning' ? 'warning: ' : ''}${code}`,
  )
}

describe('what exports are made of', () => {
  test('fields of somebody else, nulls, numbers as ids, empty lines, Windows line ends and a byte order mark are let through', async () => {
    const strange = {
      ...started(1),
      userId: 17,
      anonymousId: null,
      context: { ip: '1.2.3.4' },
      integrations: { All: true },
      sentAt: 'soon',
      version: 2,
    }
    const text = `\uFEFF${JSON.stringify(started(0))}\r\n\r\n${JSON.stringify(strange)}\r\n   \n${JSON.stringify(started(2))}`
    const { recorded, warnings } = await read(scenarioOf('strange', { 'calls.ndjson': text }))
    expect(recorded?.profileIds).toEqual(['u0', '17', 'u2'])
    expect(recorded?.calls.line(2)).toBe(5)
    expect(warnings).toEqual([])
  })

  test('calls of other types are left out, and counted in one warning', async () => {
    const others = [{ type: 'page' }, { type: 'page', name: 'Home' }, { type: 'screen' }, { type: 'group', groupId: 'g' }]
    const file = scenarioOf('others', { 'calls.ndjson': [...others, started(0)] })
    const loaded = await loadScenario(file)
    expect(loaded).toMatchObject({
      ok: true,
      scenario: { recorded: { profileIds: ['u0'] } },
      warnings: [
        {
          code: 'calls-left-out',
          message: '4 calls of the types "page", "screen" and "group" are left out: track, identify and alias calls are read.',
        },
      ],
    })
  })

  test('lines that reach over the pieces in which a file is read are whole, letters of several bytes too', async () => {
    const note = 'é'.repeat(700_000)
    const file = scenarioOf('pieces', {
      'calls.ndjson': [started(0, { properties: { note } }), started(1, { properties: { note: `x${note}` } }), started(2)],
    })
    const { recorded } = await read(file)
    expect(recorded?.calls.body(0)).toBe(JSON.stringify({ note }))
    expect(recorded?.calls.body(1)).toBe(JSON.stringify({ note: `x${note}` }))
    expect(recorded?.profileIds).toEqual(['u0', 'u1', 'u2'])
  })

  test('several files are read one after the other; whoever is first in time is first', async () => {
    const { recorded } = await read(
      scenarioOf('several', { 'second.ndjson': [started(5), started(7)], 'first.ndjson': [started(1), started(6)] }),
    )
    expect(recorded?.profileIds).toEqual(['u1', 'u5', 'u6', 'u7'])
  })

  test('what lies outside the clock is a warning, once for each file', async () => {
    const early = started(0, { receivedAt: '2026-01-05T09:59:59.999Z' })
    const late = [started(24 * 60), started(24 * 60 + 1), started(24 * 60 + 2)]
    const { warnings } = await read(scenarioOf('outside', { 'a.ndjson': [started(3), early, ...late], 'b.ndjson': [early] }))
    expect(warnings).toEqual([
      'a.ndjson:2: warning: before-the-start',
      'a.ndjson:4: warning: after-the-end',
      'b.ndjson:1: warning: before-the-start',
    ])
  })
})

describe('what is wrong is told with its line', () => {
  test('every problem of every line and file at once', async () => {
    const bad = [
      JSON.stringify(started(0)),
      '{"type": "track", "event": "Started" "userId": "u1"}',
      '[1]',
      JSON.stringify({ ...started(1), receivedAt: '2026-01-05 10:00', timestamp: 7 }),
      JSON.stringify({ ...started(1), receivedAt: 'yesterday', timestamp: 'soon' }),
      JSON.stringify({ type: 'track', properties: [] }),
      JSON.stringify({ type: 'track', event: '', userId: '' }),
      JSON.stringify({ type: 'alias', userId: 'u1', receivedAt: at(1) }),
      JSON.stringify({ event: 'Started', userId: 'u1', receivedAt: at(1) }),
      '{"type":"track","event":"Started","userId":"u1","receivedAt":"2026-01-05T10:00:00Z","properties":{"__proto__":1}}',
      `{"type":"identify","userId":"u1","receivedAt":"2026-01-05T10:00:00Z","traits":${'['.repeat(300)}${']'.repeat(300)}}`,
    ]
    const file = scenarioOf('bad', { 'a.ndjson': bad.join('\n'), 'b.ndjson': '{' })
    expect(await problemsOf(file)).toEqual([
      'a.ndjson:2:38: json-syntax',
      'a.ndjson:3: wrong-type',
      'a.ndjson:4/timestamp: wrong-type',
      'a.ndjson:5/receivedAt: bad-instant',
      'a.ndjson:5/timestamp: bad-instant',
      'a.ndjson:6/properties: wrong-type',
      'a.ndjson:7/event: missing-field',
      'a.ndjson:7: call-without-id',
      'a.ndjson:7/receivedAt: missing-field',
      'a.ndjson:8/previousId: missing-field',
      'a.ndjson:9/type: missing-field',
      'a.ndjson:10/properties/__proto__: reserved-name',
      'a.ndjson:11/traits: wrong-type',
      'b.ndjson:1:2: json-syntax',
    ])
  })

  test('a file tells its first hundred problems, and counts the rest', async () => {
    const file = scenarioOf('many', { 'a.ndjson': Array.from({ length: 250 }, () => ({ type: 'track' })) })
    const loaded = await loadScenario(file)
    const problems = loaded.ok ? [] : loaded.problems
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toMatchObject({ pointer: '', code: 'more-problems', message: expect.stringContaining('650 more problems') })
  })

  test('files that are not there, folders, other bytes and CSV', async () => {
    expect(await problemsOf(scenarioOf('gone', {}, { data: ['gone.ndjson', '.', 'calls.csv'] }))).toEqual([
      'a.scenario.json:/data/0: file-missing',
      'a.scenario.json:/data/1: file-missing',
      'a.scenario.json:/data/2: not-simulated-yet',
    ])
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(started(0))}\n`), Buffer.from([0x7b, 0xff, 0x0a])])
    expect(await problemsOf(scenarioOf('bytes', { 'calls.ndjson': bytes }))).toEqual(['calls.ndjson:2: not-utf8'])
  })

  test('profiles that only the data know may be named, others may not; of unreadable data nothing is said about them', async () => {
    const expecting = (profile: string) => ({
      expect: [{ profile, journey: 'j', paths: ['started'] }],
      timeline: [{ at: '+1h', profile, traits: {} }],
    })
    expect(await problemsOf(scenarioOf('named', { 'a.ndjson': [started(0)] }, expecting('u0')))).toEqual(['nothing wrong'])
    expect(await problemsOf(scenarioOf('unnamed', { 'a.ndjson': [started(0)] }, expecting('u9')))).toEqual([
      'a.scenario.json:/timeline/0/profile: unknown-profile',
      'a.scenario.json:/expect/0/profile: unknown-profile',
    ])
    expect(await problemsOf(scenarioOf('unread', { 'a.ndjson': 'x' }, expecting('u9')))).toEqual(['a.ndjson:1:1: json-syntax'])
  })

  test('an alias that would merge a synthetic profile away says that this is not done yet', async () => {
    const alias = { type: 'alias', previousId: 'u-1', userId: 'u0', receivedAt: at(1) }
    const file = scenarioOf('synthetic', { 'none.ndjson': '', 'a.ndjson': [started(0), alias] }, { synthesize: { profiles: { count: 3 } } })
    expect(await problemsOf(file)).toEqual(['a.ndjson:2: not-simulated-yet'])
  })
})

test('a workspace is opened without reading what was recorded, but missing files are missed', async () => {
  const folder = scratch.at('workspace')
  scratch.write('workspace/workspace.json', { format: 'rehearsal/workspace/1', name: 'Shop' })
  scratch.write('workspace/data/calls.ndjson', 'this is no call')
  const document = { format: 'rehearsal/scenario/1', name: 'S', clock: { start: at(0), end: '+1d' }, journeys: [journey] }
  const expecting = { expect: [{ profile: 'somebody', journey: 'j', paths: ['started'] }] }
  scratch.write('workspace/scenarios/a.scenario.json', { ...document, data: ['../data/calls.ndjson'], ...expecting })
  scratch.write('workspace/scenarios/b.scenario.json', { ...document, data: ['../data/gone.ndjson'], profiles: [{ id: 'p' }] })
  const answer = await openWorkspaceFolder(folder)
  expect(answer).toMatchObject({
    kind: 'opened',
    workspace: {
      scenarios: [
        { ok: true, isRecorded: true, profiles: 0, expectations: 1 },
        { ok: false, isRecorded: true, profiles: 1 },
      ],
      problems: [{ file: 'scenarios/b.scenario.json', pointer: '/data/0', code: 'file-missing' }],
    },
  })
})

test('a reading tells how far it is, and ends when it is cancelled', async () => {
  const file = scenarioOf('long', {
    'a.ndjson': Array.from({ length: 20_000 }, (_, n) => started(n % 600, { properties: { note: 'x'.repeat(200) } })),
  })
  const shares: number[] = []
  const loaded = await loadScenario(file, { onShare: (share) => shares.push(share) })
  expect(loaded.ok).toBe(true)
  expect(shares.length).toBeGreaterThan(3)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  shares.length = 0
  const cancelled = await loadScenario(file, { onShare: (share) => shares.push(share), isCancelled: () => shares.length > 1 })
  expect(shares).toHaveLength(2)
  expect(cancelled).toEqual({ ok: false, problems: [] })
})

describe('[REC7] identify and alias calls that are dropped are said once for each file', () => {
  const identify = (minute: number, more: object = {}) => ({
    type: 'identify',
    userId: 'u1',
    receivedAt: at(minute),
    traits: { a: 1 },
    ...more,
  })
  const alias = (minute: number, more: object = {}) => ({ type: 'alias', userId: 'u1', previousId: 'u0', receivedAt: at(minute), ...more })
  const large = { traits: { text: 'x'.repeat(33_000) } }

  async function warningsOf(name: string, files: Readonly<Record<string, readonly object[]>>) {
    const loaded = await loadScenario(scenarioOf(name, files))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    return loaded.warnings.map(({ file, pointer, code, message }) => `${file.split('/').at(-1)}:${pointer}: ${code}: ${message}`)
  }

  test('with their lines and reasons', async () => {
    const warnings = await warningsOf('dropped', {
      'a.ndjson': [
        identify(1, { messageId: 'm' }),
        started(2),
        identify(3, large),
        identify(4, { messageId: 'm' }),
        alias(5, { messageId: 'm' }),
      ],
      'b.ndjson': [alias(6, { messageId: 'm' })],
    })
    expect(warnings).toEqual([
      'a.ndjson:3: calls-dropped: 3 identify or alias calls are dropped and change no profile: lines 4 and 5 have a messageId that was received less than 24 h before; line 3 has more than 32,768 bytes.',
      'b.ndjson:1: calls-dropped: 1 identify or alias call is dropped and changes no profile: line 1 has a messageId that was received less than 24 h before.',
    ])
  })

  test('the first few of many', async () => {
    const [warning] = await warningsOf('many', {
      'a.ndjson': Array.from({ length: 9 }, (_, minute) => identify(minute, { messageId: 'm' })),
    })
    expect(warning).toContain('lines 2, 3, 4, 5, 6 and 3 others have')
  })

  test('track calls are told by the run, and what counts is not told', async () => {
    const calls = [started(1, { messageId: 'm' }), started(2, { messageId: 'm' }), identify(3, { messageId: 'n' }), alias(4)]
    expect(await warningsOf('none', { 'a.ndjson': calls })).toEqual([])
  })
})
