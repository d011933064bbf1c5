import { expect, test } from 'vitest'
import type { FunctionCategory } from '../../../../src/engine/expression/functions/expression-function.ts'
import { functionTable } from '../../../../src/engine/expression/functions/function-table.ts'
import { valueToJson } from '../../../../src/engine/expression/index.ts'
import type { JsonValue } from '../../../../src/engine/model/json-value.ts'
import { evaluated, type World } from '../evaluated.ts'

/** An expression and what it gives, as it stands in a payload. */
export type Example = readonly [text: string, gives: JsonValue, world?: World]

export function checkExamples(examples: readonly Example[]): void {
  for (const [text, gives, world] of examples) {
    expect(valueToJson(evaluated(text, world)), text).toEqual(gives)
  }
}

/** One test per function, and one that no function of the category was left out. */
export function testCategory(rule: string, category: FunctionCategory, examplesOf: Readonly<Record<string, readonly Example[]>>): void {
  test.each(Object.entries(examplesOf))(`${rule} %s`, (_name, examples) => checkExamples(examples))
  test(`${rule} every function of the category has examples`, () => {
    const names = functionTable.filter((row) => row.category === category).map(({ name }) => name)
    expect(Object.keys(examplesOf).sort()).toEqual(names.sort())
    for (const [name, examples] of Object.entries(examplesOf)) {
      expect(examples.length, name).toBeGreaterThan(0)
      for (const [text] of examples) expect(text).toContain(`${name}(`)
    }
  })
}
