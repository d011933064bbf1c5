import type { JsonObject } from '../../src/engine/model/json-value.ts'
import type { CommandLineAnswer } from '../command-line/rehearse.ts'
import type { CaseExpectation } from './conformance-case.ts'
import { differences, rowDifferences } from './row-differences.ts'

/** How the command line's answer falls short of a case, in words; nothing where it passes. */
export function caseDifferences(expected: CaseExpectation, answer: CommandLineAnswer): string[] {
  const found: string[] = []
  if (answer.code !== expected.exitCode) {
    found.push(`exit code: expected ${expected.exitCode}, got ${answer.code}; ${answer.errors.slice(0, 600)}`)
  }
  const lines = `${answer.output}\n${answer.errors}`.split('\n')
  for (const { pointer, code } of expected.problems ?? []) {
    const isReported = lines.some((line) => line.includes(`:${pointer}:`) && (code === undefined || line.includes(code)))
    if (!isReported) found.push(`problem ${pointer}${code ? ` (${code})` : ''} is not reported: ${lines.join('\n').trim().slice(0, 500)}`)
  }
  const givesResult = expected.command !== 'check' && (answer.code === 0 || answer.code === 1)
  return givesResult ? [...found, ...resultDifferences(expected, answer.output)] : found
}

function resultDifferences(expected: CaseExpectation, output: string): string[] {
  let result: JsonObject
  try {
    result = JSON.parse(output) as JsonObject
  } catch {
    return [`standard output is not one JSON document: ${output.slice(0, 200)}`]
  }
  const rows = (['instances', 'sends', 'refusals', 'ignored'] as const).flatMap((name) => {
    const wanted = expected[name]
    return wanted ? rowDifferences(name, wanted, result[name]) : []
  })
  const journeys = expected.journeys ? differences(expected.journeys, result.journeys, 'journeys') : []
  const present = (expected.absent ?? []).filter((path) => lookUp(result, path) !== undefined)
  return [...rows, ...journeys, ...present.map((path) => `${path} should be absent, is ${JSON.stringify(lookUp(result, path))}`)]
}

function lookUp(root: unknown, path: string): unknown {
  const keys = path.match(/[^.[\]]+/g) ?? []
  return keys.reduce((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], root)
}
