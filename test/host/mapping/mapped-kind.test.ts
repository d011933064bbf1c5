import { describe, expect, test } from 'vitest'
import { mappedAs, mappedKind, mappingFunctions } from '../../../src/engine/edit/mapped-kind.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { mapByVendor, refusedByVendor } from '../../../src/host/mapping/vendor-mapping.ts'

describe('[EDIT13] a field that is filled in another way', () => {
  const event = { userId: 'u1', properties: { name: 'Ann' } }
  const given = (mapping: JsonValue) => (mapByVendor({ value: mapping }, event, { at: 0, random: () => 0 }) as JsonObject).value

  test.each(['template', 'liquid', '@if', '@case', '@excludeWhenNull', '@literal'] as const)('%s gives what the path gave', (kind) => {
    const path = { '@path': '$.properties.name' }
    const changed = mappedAs(path, kind)
    if (changed === undefined) throw new Error('nothing is left')
    expect(mappedKind(changed)).toBe(kind)
    expect(given(changed)).toEqual(kind === '@case' ? 'ann' : kind === '@literal' ? given(changed) : 'Ann')
    expect(mappedAs(changed, 'path')).toEqual(path)
  })

  test.each(mappingFunctions)('%s is a function that the product takes', (kind) => {
    const changed = mappedAs({ '@path': '$.properties' }, kind)
    if (changed === undefined) throw new Error('nothing is left')
    expect(refusedByVendor({ value: changed }).filter(({ name }) => name === 'ValidationError')).toEqual([])
  })

  test('keeps a text, and lets go of what that way cannot hold', () => {
    expect(mappedAs('for you', 'template')).toEqual({ '@template': 'for you' })
    expect(mappedAs({ '@template': 'for you' }, 'literal')).toBe('for you')
    expect(mappedAs(5, 'path')).toBeUndefined()
    expect(mappedAs({ '@path': '$.userId' }, 'literal')).toBeUndefined()
    expect(mappedAs({ '@path': '$.userId' }, 'parts')).toEqual({})
    expect(mappedAs({ '@path': '$.userId' }, 'list')).toEqual([{ '@path': '$.userId' }])
    expect(mappedKind({ '@pth': '$.userId' })).toBeNull()
  })
})
