import { describe, expect, test } from 'vitest'
import { decodeScenario } from '../../../src/engine/model/decode.ts'
import { jsonSchemas } from '../../../src/engine/model/json-schemas.ts'
import { notYetSimulated } from '../../../src/engine/model/not-yet-simulated.ts'
import { linesOf } from './problem-lines.ts'
import { changed, sampleScenario } from './sample-documents.ts'

describe('alternatives that are not simulated yet', () => {
  test('expect: never', () => {
    const item = { never: { sends: {}, moreThan: 2 }, journey: 'checkout' }
    expect(linesOf(decodeScenario(changed(sampleScenario(), ['expect', 0], item)))).toEqual(['/expect/0/never not-simulated-yet'])
  })
})

test('the table speaks of schemas that exist', () => {
  const known = new Set(Object.values(jsonSchemas()).flatMap((schema) => Object.keys(schema.$defs ?? {})))
  const spokenOf = Object.keys(notYetSimulated.alternatives)
  expect(spokenOf.filter((id) => !known.has(id))).toEqual([])
})
