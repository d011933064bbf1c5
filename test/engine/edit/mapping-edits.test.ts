import { describe, expect, test } from 'vitest'
import { type Pickable, withMapped, withPicked, withSuggested } from '../../../src/engine/edit/mapping-edits.ts'
import { suggestPaths } from '../../../src/engine/mapping/suggest-paths.ts'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { checkout } from '../run/rehearse.ts'

const at = ['steps', 'nudge', 'activations', 0]

function documentWith(more: JsonObject): JsonObject {
  return checkout({ nudge: { activations: [{ id: 'a1', destination: 'sink', ...more }] } }) as JsonObject
}

function picking(document: JsonObject, path: string): Pickable {
  const decoded = decodeJourney(document)
  if (!decoded.ok) throw new Error('the test’s own journey is broken')
  const events = [{ name: 'Started', properties: { session: 'string', 'net.total': 'number', total: 'number' } }] as const
  const around = { events: [...events], traits: new Map([['plan', 'string' as const]]) }
  const found = suggestPaths(decoded.value, { kind: 'step', step: 'nudge', activation: 'a1' }, around).find((one) => one.path === path)
  if (!found) throw new Error(`nothing is suggested at ${path}`)
  return found
}

function picked(more: JsonObject, path: string): JsonValue | undefined {
  const document = documentWith(more)
  const changed = withPicked(document, at, ['to'], picking(document, path)) as ReturnType<typeof checkout>
  return (changed as unknown as { steps: { nudge: { activations: JsonObject[] } } }).steps.nudge.activations[0]
}

describe('[EDIT13] what is picked for a field', () => {
  test('is mapped, and changes nothing else where it is sent', () => {
    expect(picked({}, '$.userId')).toEqual({ id: 'a1', destination: 'sink', mapping: { to: { '@path': '$.userId' } } })
    expect(picked({ traits: ['plan'] }, '$.properties.plan')).toMatchObject({ traits: ['plan'] })
  })

  test('goes along with the send from then on', () => {
    expect(picked({ traits: ['city'] }, '$.properties.plan')).toMatchObject({ traits: ['city', 'plan'] })
    const total = '$.properties.journey_context.Started.total'
    expect(picked({ context: 'none' }, total)).toMatchObject({ context: ['Started.total'], mapping: { to: { '@path': total } } })
    expect(picked({ context: ['Started.session'] }, total)).toMatchObject({ context: ['Started.session', 'Started.total'] })
    expect(picked({}, total)).not.toHaveProperty('context')
  })

  test('is read by Liquid where no path reaches it', () => {
    const path = '$.properties.journey_context.Started.net.total'
    expect(picked({}, path)).toMatchObject({
      mapping: { to: { '@liquid': '{{ properties["journey_context"]["Started"]["net.total"] }}' } },
    })
  })

  test('is taken out again, and the mapping stays', () => {
    const document = documentWith({ mapping: { to: 'x' } })
    expect(JSON.stringify(withMapped(document, at, ['to'], undefined))).toContain('"mapping":{}')
  })

  test('and what the vendor suggests fills what nothing is mapped to', () => {
    const document = documentWith({ mapping: { to: 'x' } })
    expect(JSON.stringify(withSuggested(document, at, { name: 'n', to: 'y' }))).toContain('"mapping":{"to":"x","name":"n"}')
    expect(withSuggested(document, at, { to: 'y' })).toBe(document)
  })
})

test('[EDIT13] what is written into a part of a function leaves its other keys, their order and the product’s notes as they are', () => {
  const replace = { ignorecase: true, own: 1, pattern: 'a', value: { '@path': '$.userId', _metadata: { label: 'x' } } }
  const document = documentWith({ mapping: { to: { '@replace': replace } } })
  const inside = (place: (string | number)[], value: JsonValue) => {
    const changed = withMapped(document, at, ['to', '@replace', ...place], value) as ReturnType<typeof checkout>
    const { steps } = changed as unknown as { steps: { nudge: { activations: { mapping: { to: JsonObject } }[] } } }
    return JSON.stringify(steps.nudge.activations[0]?.mapping.to['@replace'])
  }
  expect(inside(['pattern'], 'b')).toBe(JSON.stringify({ ...replace, pattern: 'b' }))
  const note = { '@path': '$.event', _metadata: { label: 'x' } }
  expect(inside(['value'], { '@path': '$.event' })).toBe(JSON.stringify({ ...replace, value: note }))
  expect(inside(['value'], { '@template': 'x' })).toBe(JSON.stringify({ ...replace, value: { '@template': 'x' } }))
})
