import { describe, expect, test } from 'vitest'
import { decodeJourney, decodeScenario } from '../../../src/engine/model/decode.ts'
import { journeySchema } from '../../../src/engine/model/journey.ts'
import { jsonSchemas } from '../../../src/engine/model/json-schemas.ts'
import { notYetSimulated } from '../../../src/engine/model/not-yet-simulated.ts'
import { findPreset, presetIds } from '../../../src/engine/presets/find-preset.ts'
import { linesOf } from './problem-lines.ts'
import { changed, sampleJourney, sampleScenario } from './sample-documents.ts'

describe('alternatives that are not simulated yet', () => {
  for (const field of notYetSimulated.alternatives['timeline-item'] ?? []) {
    test(`timeline: ${field}`, () => {
      for (const item of [
        { at: '+1h', [field]: 'x' },
        { at: '+1h', profile: 'u1', [field]: {} },
      ]) {
        expect(linesOf(decodeScenario(changed(sampleScenario(), ['timeline', 0], item)))).toEqual([
          `/timeline/0/${field} not-simulated-yet`,
        ])
      }
    })
  }
  test('expect: never', () => {
    const item = { never: { sends: {}, moreThan: 2 }, journey: 'checkout' }
    expect(linesOf(decodeScenario(changed(sampleScenario(), ['expect', 0], item)))).toEqual(['/expect/0/never not-simulated-yet'])
  })
  for (const type of notYetSimulated.words.step?.type ?? []) {
    test(`step: ${type}`, () => {
      const code = findPreset('twilio-ga-2025-11')?.stepTypes.includes(type) ? 'not-simulated-yet' : 'not-in-preset'
      const journey = changed(sampleJourney(), ['steps', 'pause'], { type, branches: 1, zork: 2 })
      expect(linesOf(decodeJourney(journey))).toEqual([`/steps/pause/type ${code}`])
      const elsewhere = changed(sampleJourney(), ['preset'], 'ajo-current') as ReturnType<typeof sampleJourney>
      expect(linesOf(decodeJourney(changed(elsewhere, ['steps', 'pause'], { type })))).toEqual(['/steps/pause/type not-simulated-yet'])
    })
  }
  for (const kind of notYetSimulated.words.destination?.kind ?? []) {
    test(`destination: ${kind}`, () => {
      const scenario = changed(sampleScenario(), ['destinations', 0], { id: 'sink', kind, slug: 'x', settings: {} })
      expect(linesOf(decodeScenario(scenario))).toEqual(['/destinations/0/kind not-simulated-yet'])
    })
  }
})

describe('what stands instead of a required field', () => {
  test('a hold branch on a segment does not miss its event', () => {
    const branch = { id: 'b', segment: 'vip', behavior: 'entrance' }
    const journey = changed(sampleJourney(), ['steps', 'wait', 'branches', 0], branch)
    expect(linesOf(decodeJourney(journey))).toEqual([
      '/steps/wait/branches/0/behavior not-in-preset',
      '/steps/wait/branches/0/segment not-in-preset',
    ])
  })
  test('a wait until an instant does not miss its length', () => {
    const journey = changed(sampleJourney(), ['steps', 'pause'], { type: 'wait', until: '2026-01-06T10:00' })
    expect(linesOf(decodeJourney(journey))).toEqual(['/steps/pause/until not-in-preset'])
  })
})

test('a limit of a run that is not simulated yet says so, alone too', () => {
  const decoded = decodeScenario({ ...sampleScenario(), limits: { visitsPerInstant: 3 } })
  expect(linesOf(decoded)).toEqual(['/limits/visitsPerInstant not-simulated-yet'])
  const misspelt = decodeScenario({ ...sampleScenario(), limits: { visitsPerInstnt: 3 } })
  expect(misspelt.ok ? '' : misspelt.problems[0]?.message).toBe(
    '"visitsPerInstnt" is no field of run limits. Did you mean "visitsPerInstant"?',
  )
})

test('the table and the presets speak of schemas that exist', () => {
  const known = new Set(Object.values(jsonSchemas()).flatMap((schema) => Object.keys(schema.$defs ?? {})))
  const { fields, words, alternatives, insteadOf } = notYetSimulated
  const spokenOf = [fields, words, alternatives, insteadOf, ...presetIds.map((id) => findPreset(id)?.lacks ?? {})].flatMap(Object.keys)
  expect(spokenOf.filter((id) => !known.has(id))).toEqual([])
})

test('what a product lacks is part of the format', () => {
  for (const id of presetIds) {
    for (const [owner, lacked] of Object.entries(findPreset(id)?.lacks ?? {})) {
      const simulated = owner === 'journey' ? Object.keys(journeySchema.shape) : []
      const toCome = [...(notYetSimulated.fields[owner] ?? []), ...(notYetSimulated.alternatives[owner] ?? [])]
      expect([...simulated, ...toCome]).toEqual(expect.arrayContaining([...lacked]))
    }
  }
})
