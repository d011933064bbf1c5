import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rehearse } from '../command-line/rehearse.ts'
import { sampleScenarios, withoutSampleDoubts } from './sample-scenarios.ts'

/** `UPDATE=1` writes the traces anew instead of comparing them; the difference is then reviewed like code. */
const isUpdating = process.env.UPDATE === '1'

const handWritten = sampleScenarios().filter(({ isSynthetic }) => !isSynthetic)
const goldenOf = (name: string) => resolve('fixtures/traces', `${name}.trace.ndjson`)
const scratch = mkdtempSync(join(tmpdir(), 'golden-traces-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe.concurrent('The trace is the one that is kept, byte by byte', () => {
  test.each(handWritten)('$name', async ({ name, file }) => {
    const traced = join(scratch, `${name}.trace.ndjson`)
    const { code, errors } = await rehearse('run', file, '--trace', traced, '--quiet')
    expect(withoutSampleDoubts(errors)).toEqual([])
    expect(code).toBe(0)
    if (isUpdating) writeFileSync(goldenOf(name), readFileSync(traced))
    expect(existsSync(goldenOf(name)), 'no trace is kept: write it with UPDATE=1').toBe(true)
    expect(readFileSync(traced, 'utf8')).toBe(readFileSync(goldenOf(name), 'utf8'))
  })
})

test('no trace is kept of a scenario that is gone', () => {
  const kept = readdirSync(resolve('fixtures/traces')).map((file) => file.replace('.trace.ndjson', ''))
  expect(kept.sort()).toEqual(handWritten.map(({ name }) => name))
})

test.each(handWritten)('$name: time never goes back in the kept trace', ({ name }) => {
  const lines = readFileSync(goldenOf(name), 'utf8').trimEnd().split('\n')
  const times = lines.map((line) => (JSON.parse(line) as { at: string }).at)
  expect(times.length).toBeGreaterThan(1)
  expect(times).toEqual([...times].sort())
})
