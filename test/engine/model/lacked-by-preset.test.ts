import { describe, expect, test } from 'vitest'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import { decodeJourney, decodeScenario } from '../../../src/engine/model/decode.ts'
import { journeySchema } from '../../../src/engine/model/journey.ts'
import { jsonSchemas } from '../../../src/engine/model/json-schemas.ts'
import { findPreset } from '../../../src/engine/presets/find-preset.ts'
import { lines, linesOf } from './problem-lines.ts'
import { changed, sampleJourney, sampleScenario } from './sample-documents.ts'

type Path = readonly (string | number)[]

/** Everything that is said about a journey: while it is read, and then. */
function said(journey: unknown): string[] {
  const decoded = decodeJourney(journey)
  return decoded.ok ? lines(checkJourney(decoded.value)) : linesOf(decoded)
}

/** Well-formed values of what Twilio's product does not have, by their place in the sample journey. */
const others: readonly (readonly [Path, unknown])[] = [
  [['steps', 'started', 'namespace'], 'crmid'],
  [['steps', 'started', 'timeout'], { after: '1h' }],
  [['steps', 'started', 'condition'], { trait: 'plan', is: 'exists' }],
  [['steps', 'pause', 'until'], '2026-01-06T10:00'],
  [['steps', 'pause', 'expression'], 'now()'],
  [['steps', 'wait', 'branches', 0, 'segment'], 'vip'],
  [['steps', 'wait', 'branches', 0, 'behavior'], 'exit'],
  [['steps', 'wait', 'branches', 0, 'when'], { trait: 'plan', is: 'exists' }],
  [['steps', 'split', 'onError'], {}],
  [['steps', 'split', 'branches', 0, 'when', 'all', 1], { time: { from: '10:00' } }],
  [['settings', 'profileTimezone'], true],
  [['settings', 'reentrance'], { allowed: false }],
  [['settings', 'globalTimeout'], '1d'],
  [['settings', 'errorTimeout'], '5s'],
  [['settings', 'startDate'], '2026-01-06T10:00:00Z'],
  [['settings', 'endDate'], '2026-01-06T10:00:00Z'],
]

describe('fields of other products are named as such, well-formed or not', () => {
  for (const [path, value] of others) {
    const at = `/${path.join('/')}${path.at(-1) === 1 ? '/time' : ''}`
    test(at, () => {
      expect(said(changed(sampleJourney(), path, value))).toContain(`${at} not-in-preset`)
      const broken = path.at(-1) === 1 ? { time: { from: 5, zork: 1 } } : { zork: [5] }
      expect(said(changed(sampleJourney(), path, broken)).filter((line) => line.startsWith(at))).toEqual([`${at} not-in-preset`])
    })
  }
})

test('a branch of a hold on a segment, and a wait until a time, are of other products and miss nothing', () => {
  const branch = { id: 'b', name: 'B', segment: 'vip', behavior: 'entrance' }
  const ofHold = said(changed(sampleJourney(), ['steps', 'wait', 'branches', 0], branch)).filter((line) => line.startsWith('/steps/wait/'))
  expect(ofHold).toEqual(['/steps/wait/branches/0/behavior not-in-preset', '/steps/wait/branches/0/segment not-in-preset'])
  expect(said(changed(sampleJourney(), ['steps', 'pause'], { type: 'wait', until: '2026-01-06T10:00', next: 'wait' }))).toEqual([
    '/steps/pause/until not-in-preset',
  ])
})

describe('a step of another product is named once, whatever stands in it', () => {
  for (const type of ['segment-qualification', 'segment-trigger', 'action', 'update-profile', 'jump', 'reaction']) {
    test(type, () => {
      expect(said(changed(sampleJourney(), ['steps', 'dice'], { type, branches: 1, zork: 2 }))).toEqual(['/steps/dice/type not-in-preset'])
      const inScenario = changed(sampleScenario(), ['journeys', 0, 'steps', 'dice'], { type, zork: 2 })
      expect(linesOf(decodeScenario(inScenario))).toEqual(['/journeys/0/steps/dice/type not-in-preset'])
    })
  }
  test('and one that no product has is unknown', () => {
    expect(said(changed(sampleJourney(), ['steps', 'dice'], { type: 'zork' }))).toEqual(['/steps/dice/type unknown-value'])
  })
  test('under a preset that has it, the step is read', () => {
    const journey = changed(sampleJourney(), ['preset'], 'jo-2021') as ReturnType<typeof sampleJourney>
    const jump = changed(journey, ['steps', 'dice'], { type: 'jump', journey: 'b', next: 'done' })
    expect(linesOf(decodeJourney(jump))).toEqual([])
    const broken = linesOf(decodeJourney(changed(journey, ['steps', 'dice'], { type: 'jump' })))
    expect(broken).toEqual(['/steps/dice/journey missing-field'])
  })
})

test('a branch that says nothing misses its event where the product has no other branch, and the choice elsewhere', () => {
  const journey = changed(sampleJourney(), ['steps', 'wait', 'branches', 0, 'event'], undefined) as ReturnType<typeof sampleJourney>
  const bare = changed(journey, ['steps', 'wait', 'branches', 0, 'restart'], undefined) as ReturnType<typeof sampleJourney>
  expect(linesOf(decodeJourney(bare))).toEqual(['/steps/wait/branches/0/event missing-field'])
  expect(linesOf(decodeJourney(changed(bare, ['preset'], 'jo-2021')))).toContain('/steps/wait/branches/0 missing-field')
})

describe('what a product lacks is part of the format', () => {
  interface Definition {
    readonly properties?: object
    readonly anyOf?: readonly { readonly $ref: string }[]
  }
  const definitions = jsonSchemas()['journey.schema.json'].$defs as unknown as Readonly<Record<string, Definition>>
  const fieldsOf = (id: string): string[] => {
    const { properties = {}, anyOf = [] } = id === 'journey' ? { properties: journeySchema.shape } : (definitions[id] ?? {})
    return [...Object.keys(properties), ...anyOf.flatMap(({ $ref }) => fieldsOf($ref.slice('#/$defs/'.length)))]
  }
  test.each(['twilio-ga-2025-11', 'twilio-beta-2024-12', 'jo-2020-07', 'jo-2021', 'ajo-current'])('%s', (id) => {
    for (const [owner, lacked] of Object.entries(findPreset(id)?.lacks ?? {})) {
      expect(fieldsOf(owner)).toEqual(expect.arrayContaining([...lacked]))
    }
  })
})
