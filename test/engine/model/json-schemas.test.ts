import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../../../src/engine/model/json-schemas.ts'
import type { JsonValue } from '../../../src/engine/model/json-value.ts'

/** UPDATE=1 writes the files anew; the difference is for a person to read. */
const update = process.env.UPDATE === '1'

describe('published JSON Schemas', () => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    const file = new URL(`../../../schemas/${name}`, import.meta.url)

    test(`${name} says what the engine reads`, () => {
      const text = `${JSON.stringify(schema, null, 2)}\n`
      if (update) writeFileSync(file, text)
      expect(readFileSync(file, 'utf8')).toBe(text)
    })

    test(`${name} is draft 2020-12, has a title, names no home of its own, and refers only to what it defines`, () => {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(schema.title).not.toBe('')
      const definitions = new Set(Object.keys(schema.$defs ?? {}))
      for (const [key, value] of entriesWithin(schema)) {
        expect(key).not.toBe('$id')
        if (key === '$ref' && typeof value === 'string') expect(definitions).toContain(value.replace('#/$defs/', ''))
      }
      expect([...definitions].filter((definition) => definition.startsWith('__'))).toEqual([])
    })
  }
})

function entriesWithin(value: JsonValue | undefined): [string, JsonValue | undefined][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [[key, child] as [string, JsonValue | undefined], ...entriesWithin(child)])
}
