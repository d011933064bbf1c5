import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PreviewedSend } from '../../src/engine/index.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brazeJourney, brazeKey, brazeScenario } from './braze-scenario.ts'

const scratch = new ScratchFolder()
scratch.write('shop/workspace.json', {
  format: 'rehearsal/workspace/1',
  name: 'Shop',
  events: [{ name: 'Started', properties: { total: 'number' } }, { name: 'Bought' }],
  destinations: [...brazeScenario().destinations, { id: 'sink', kind: 'recorder' }],
})
const journey = scratch.write('shop/journeys/hello.journey.json', brazeJourney({ traits: ['plan'] }))
const alone = scratch.write('alone.journey.json', brazeJourney())
const profile = scratch.write('profile.json', { id: 'u7', identities: { user_id: ['x7'] }, traits: { plan: 'pro' } })
const misnamed = { external_id: { '@path': '$.userId' }, time: { '@path': '$.receivedAt' }, name: { '@path': '$.properties.nothing' } }
const failing = scratch.write('shop/journeys/failing.journey.json', { ...brazeJourney({ mapping: misnamed }), id: 'failing' })

const rough = scratch.write('shop/journeys/rough.journey.json', {
  ...brazeJourney({
    mapping: {
      external_id: { '@path': '$.userId' },
      email: { '@path': '$.properties.email' },
      name: { '@path': '$.event' },
      time: { '@path': '$.receivedAt' },
      properties: { total: { '@path': '$.properties.journey_context.Started.total' } },
    },
  }),
  id: 'rough',
  name: 'rough',
})

interface Document {
  readonly sends: readonly PreviewedSend[]
}

test('[TST1][TST4] a test send shows event, payload and request, and keeps the secrets', async () => {
  const { code, output, errors } = await rehearse('test-send', journey, '--step', 'greet')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('hello, step greet: a test send with sample data.')
  expect(output).toContain('a1 to braze, trackEvent')
  expect(output).toContain('"event_emitter_id": "event_tester_')
  expect(output).toContain('Request POST https://rest.iad-01.braze.com/users/track')
  expect(output).toContain('authorization: Bearer ***')
  expect(output).toContain('✓ valid')
  expect(output).not.toContain(brazeKey)
})

test('[TST2][TST3] with sample data, or with a profile', async () => {
  const sample = JSON.parse((await rehearse('test-send', journey, '--step', 'greet', '--json', '-')).output) as Document
  expect(sample).toMatchObject({ format: 'rehearsal/test-send/1', journey: 'hello', step: 'greet' })
  expect(sample.sends[0]?.event).toMatchObject({
    userId: 'sample-profile',
    properties: { journey_context: { Started: { total: 1.5 } }, plan: 'sample plan' },
  })
  const file = scratch.at('sent.json')
  const given = await rehearse('test-send', journey, '--step', 'greet', '--activation', 'a1', '--profile', profile, '--json', file)
  expect(given.code).toBe(0)
  const { sends } = JSON.parse(readFileSync(file, 'utf8')) as Document
  expect(sends[0]?.event).toMatchObject({ userId: 'x7', properties: { plan: 'pro' } })
  expect(sends[0]?.requests[0]?.body).toMatchObject({ events: [{ external_id: 'x7' }] })
})

test('[TST4] a payload that the integration refuses ends with 1 and its words', async () => {
  const { code, output } = await rehearse('test-send', failing, '--step', 'greet')
  expect(code).toBe(1)
  expect(output).toContain("✗ PAYLOAD_VALIDATION_FAILED: The root value is missing the required field 'name'.")
})

test('[PRV2][PRV3] the mapping is told field by field, with what became of it', async () => {
  const { output } = await rehearse('test-send', rough, '--step', 'greet')
  expect(output.slice(output.indexOf('  Mapping'), output.indexOf('  Payload after mapping')).split('\n')).toEqual([
    '  Mapping (* is required)',
    '    * name         path $.event → "Greet"',
    '    * time         path $.receivedAt → "2026-01-05T10:00:00.000Z"',
    '      external_id  path $.userId → "sample-profile"',
    '      email        path $.properties.email → nothing',
    '        dropped: email: "$.properties.email" leads to nothing in this event.',
    '        warning: The activation does not send the trait "email": add it to "traits".',
    '      properties   object of',
    '        total      path $.properties.journey_context.Started.total → 1.5',
    '      and 4 optional fields that nothing is mapped to',
    expect.stringMatching(/^ {6}Not mapped are \$\.anonymousId, .* and \d+ more paths\.$/) as string,
    '',
  ])
})

test('[PRV1][PRV4][SUG1] the JSON has rows and suggestions, for others to build on', async () => {
  const { sends } = JSON.parse((await rehearse('test-send', rough, '--step', 'greet', '--json', '-')).output) as Document
  const [send] = sends
  expect(send?.mapping.slice(0, 2).map(({ name, field }) => [name, field?.label, field?.isRequired])).toEqual([
    ['name', 'Event Name', true],
    ['time', 'Time', true],
  ])
  expect(send?.mapping.find(({ name }) => name === 'email')?.problems.map(({ code }) => code)).toEqual(['path-never-there'])
  expect(send?.suggestions).toContainEqual(
    expect.objectContaining({
      path: '$.properties.journey_context.Started.total',
      type: 'number',
      presence: 'always',
      isSent: true,
      unaddressable: null,
    }),
  )
})

test('a place that is none is a problem where it should stand', async () => {
  const said = async (...args: string[]) => {
    const { code, output } = await rehearse('test-send', ...args)
    expect(code).toBe(2)
    return output.trim()
  }
  expect(await said(journey, '--step', 'great')).toBe(`${journey}:/steps: unknown-step: There is no step "great". Did you mean "greet"?`)
  expect(await said(journey, '--step', 'hold')).toBe(
    `${journey}:/steps/hold: not-a-send: The step "hold" sends nothing. Those that send are "greet".`,
  )
  expect(await said(journey, '--step', 'greet', '--activation', 'a2')).toBe(
    `${journey}:/steps/greet/activations: unknown-activation: The step "greet" has no activation "a2". It has "a1".`,
  )
  expect(await said(alone, '--step', 'greet')).toContain(`${alone}:: workspace-missing: `)
  expect(await said(journey, '--step', 'greet', '--profile', journey)).toContain(`${journey}:/steps: unknown-field: `)
  expect(await said(scratch.at('nothing.journey.json'), '--step', 'greet')).toContain(': file-missing: ')
})

test('an output that cannot be written is a problem', async () => {
  const { code, errors } = await rehearse('test-send', journey, '--step', 'greet', '--json', scratch.at('no', 'folder.json'))
  expect(code).toBe(2)
  expect(errors).toContain('output-unwritable: ')
})
