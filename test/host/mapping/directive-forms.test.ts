import { describe, expect, test } from 'vitest'
import { type DirectivePart, directiveForms, keysOfForm } from '../../../src/engine/edit/directive-forms.ts'
import { mappedAs, mappedKind, mappingFunctions, whyNoForm } from '../../../src/engine/edit/mapped-kind.ts'
import { innerValues } from '../../../src/engine/mapping/directive-rows.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/engine/model/json-value.ts'
import { directiveNames } from '../../../src/host/mapping/directive-names.ts'
import { refusedByVendor } from '../../../src/host/mapping/vendor-mapping.ts'

const path: JsonObject = { '@path': '$.a' }

/** What a part holds once somebody has written into it. */
function written(part: DirectivePart): JsonValue {
  switch (part.control) {
    case 'mapped':
      return part.outOf === 'item' || part.outOf === 'applied' ? { b: path } : part.key === 'apply' ? { a: path } : path
    case 'test':
      return path
    case 'list':
      return [path, { b: 1 }]
    case 'choice':
      return part.choices[0]?.value ?? ''
    case 'text':
      return 'x'
    case 'flag':
      return !part.isUsual
  }
}

/** A directive with every part of its form filled in; of a condition one test. */
function filledIn(name: keyof typeof directiveForms): JsonObject {
  const { parts, bare } = directiveForms[name]
  if (parts.length === 0) return { [name]: '$.a' }
  const [first] = parts
  if (first?.control === 'mapped' && first.key === null) return { [name]: path }
  const entries = parts.map((part) => [part.control === 'test' ? part.keys[0]?.key : part.key, written(part)] as const)
  return { [name]: Array.isArray(bare) ? entries.map(([, value]) => value) : Object.fromEntries(entries) }
}

describe('[EDIT13] the functions of the mapping language', () => {
  test.each(directiveNames)('%s has a form for all of its parts, or says why not', (name) => {
    expect(Object.keys(directiveForms)).toContain(name)
    expect(directiveForms[name].help).toMatch(/^[A-Z].+\.$/)
    const value = filledIn(name)
    expect(refusedByVendor({ value })).toEqual([])
    expect(whyNoForm(value)).toBeNull()
    expect(mappedKind(value)).not.toBeNull()
  })

  test('there is no form of another one, and each function can be chosen', () => {
    expect(Object.keys(directiveForms).sort()).toEqual([...directiveNames])
    const texts = directiveNames.filter((name) => directiveForms[name].parts.length === 0)
    expect([...texts, ...mappingFunctions].sort()).toEqual([...directiveNames])
  })

  test('a function that is chosen for an empty field has a form at once', () => {
    for (const name of mappingFunctions) {
      const chosen = mappedAs(undefined, name)
      expect(chosen).toBeDefined()
      expect(mappedKind(chosen ?? null)).toBe(name)
    }
  })

  test('the keys that the product reads have controls', () => {
    expect([...keysOfForm(directiveForms['@replace'])].sort()).toEqual(
      ['value', 'pattern', 'replacement', 'pattern2', 'replacement2', 'global', 'ignorecase'].sort(),
    )
    expect(keysOfForm(directiveForms['@if'])).toEqual(['exists', 'blank', 'then', 'else'])
  })

  test('whatever is mapped inside is previewed', () => {
    expect(innerValues(filledIn('@merge')).map(({ name }) => name)).toEqual(['@merge/objects/0', '@merge/objects/1'])
    expect(innerValues(filledIn('@arrayPath'))).toEqual([
      { name: '@arrayPath/0', value: path, outOf: null },
      { name: '@arrayPath/1', value: { b: path }, outOf: path },
    ])
    expect(innerValues({ '@arrayPath': ['$.a', {}] })[0]?.value).toEqual(path)
    expect(innerValues({ '@path': path })).toEqual([{ name: '@path', value: path, outOf: null }])
    for (const name of mappingFunctions) {
      const mapped = directiveForms[name].parts.filter(({ control }) => control === 'mapped' || control === 'test').length
      if (name !== '@merge') expect(innerValues(filledIn(name))).toHaveLength(mapped)
    }
  })

  test.each([
    [{ '@pth': 'a' }, 'no function @pth'],
    [{ '@path': 5 }, 'holds a text'],
    [{ '@liquid': path }, 'holds a text'],
    [{ '@if': 5 }, 'named parts'],
    [{ '@if': path }, 'named parts'],
    [{ '@arrayPath': '$.a' }, 'holds a list'],
    [{ '@path': '$.a', '@template': 'b' }, 'one function'],
    [{ '@path': '$.a', b: 1 }, 'no other keys'],
    [{ __segment_internal_directive: { '@transform': { apply: {} } }, b: 1 }, 'as a whole'],
  ] as [JsonObject, string][])('%j is written as JSON, and says why', (value, why) => {
    expect(whyNoForm(value)).toContain(why)
    expect(mappedKind(value)).toBeNull()
  })

  test('what the product notes beside a directive is no reason', () => {
    expect(isJsonObject(path) && whyNoForm({ ...path, _metadata: { from: 'x' } })).toBeNull()
  })
})
