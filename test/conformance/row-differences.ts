import { isJsonObject, type JsonObject } from '../../src/engine/model/json-value.ts'

/**
 * Where an expected value is not a subset of the actual one, in words. Objects may have more fields than expected; lists have the same
 * length; everything else is the same value.
 */
export function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (isJsonObject(expected)) {
    if (!isJsonObject(actual)) return [`${path}: expected an object, got ${JSON.stringify(actual)}`]
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual[key], `${path}.${key}`))
  }
  if (Array.isArray(expected)) {
    const sameLength = Array.isArray(actual) && actual.length === expected.length
    if (!sameLength) return [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`]
    return expected.flatMap((item, index) => differences(item, (actual as unknown[])[index], `${path}[${index}]`))
  }
  return Object.is(expected, actual) ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`]
}

/**
 * Rows match as a multiset: each expected row takes one actual row that it is a subset of, earliest first, and none may be left over.
 */
export function rowDifferences(name: string, expected: readonly JsonObject[], actual: unknown): string[] {
  if (!Array.isArray(actual)) return [`${name}: missing in the result`]
  const found: string[] = []
  if (expected.length !== actual.length) {
    found.push(`${name}: expected ${expected.length} rows, got ${actual.length}: ${JSON.stringify(actual).slice(0, 600)}`)
  }
  const left = [...(actual as JsonObject[])].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  for (const row of expected) {
    const index = left.findIndex((candidate) => differences(row, candidate, name).length === 0)
    if (index < 0) found.push(`${name}: no row for ${JSON.stringify(row).slice(0, 400)}${nearest(name, row, left)}`)
    else left.splice(index, 1)
  }
  return found
}

function nearest(name: string, row: JsonObject, left: readonly JsonObject[]): string {
  const near = left.find((other) => other.profile === row.profile && (row.step === undefined || other.step === row.step)) ?? left[0]
  return near ? `; the nearest differs: ${differences(row, near, name).slice(0, 4).join(' | ')}` : ''
}

function sortKey(row: JsonObject): string {
  const firstStep = Array.isArray(row.steps) ? row.steps[0] : undefined
  const at = row.at ?? (isJsonObject(firstStep) ? firstStep.at : '')
  return [at, row.profile ?? '', row.journey ?? '', row.step ?? '', row.destination ?? ''].join('\u0000')
}
