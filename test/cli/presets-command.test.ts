import { describe, expect, test } from 'vitest'
import { presetLines } from '../../src/cli/presets/preset-lines.ts'
import { dialects } from '../../src/engine/expression/dialect.ts'
import { findPreset, presetIds } from '../../src/engine/presets/find-preset.ts'
import type { Preset } from '../../src/engine/presets/preset.ts'
import { rehearse } from '../command-line/rehearse.ts'

test('the presets are listed, each with its product and date', async () => {
  const { code, output } = await rehearse('presets')
  expect(code).toBe(0)
  expect(output).toMatch(/^twilio-beta-2024-12 +2024-12-19 +Twilio Segment/m)
  expect(output.match(/^[a-z]+-[a-z0-9-]+ {2}/gm)).toHaveLength(presetIds.length)
})

test.each(presetIds)('%s tells every parameter with value, meaning and source', async (id) => {
  const { output } = await rehearse('presets', id)
  for (const { name, value, meaning, source } of findPreset(id)?.parameters ?? []) {
    expect(output).toContain(`  ${name}: ${value}`)
    expect(output).toContain(`      ${meaning} (${source})\n`)
  }
})

test('a choice tells what else there is, and each preset its own value', async () => {
  const [beta, later] = await Promise.all(['twilio-beta-2024-12', 'twilio-ga-2025-11'].map((id) => rehearse('presets', id)))
  expect(later?.output).toContain('  event-at-deadline: event-wins (or timer-wins)\n')
  expect(later?.output).toContain('  max-steps: 50\n')
  expect(beta?.output).toContain('  max-steps: 25\n')
  expect(beta?.output).toContain('After publishing: no change of any kind')
})

test('an unknown preset is refused with the nearest name', async () => {
  const { code, errors } = await rehearse('presets', 'twilio-ga-2025-12')
  expect([code, errors]).toEqual([2, 'error: There is no preset "twilio-ga-2025-12". Did you mean "twilio-ga-2025-11"?\n'])
})

describe.each(dialects)('what is told of %s', (id) => {
  const preset = findPreset(id) as Preset
  const told = presetLines(preset)

  test('every parameter with value, meaning and source', () => {
    for (const { name, value, meaning, source } of preset.parameters) {
      expect(told).toContainEqual(expect.stringMatching(new RegExp(`^  ${name.replace('.', '[.]')}: ${value}($| [(]or )`)))
      expect(told).toContain(`      ${meaning} (${source})`)
    }
  })

  test('no way of entering again on the event, and new versions', () => {
    expect(told.filter((line) => line.startsWith('  Entry:'))).toEqual([])
    expect(told).toContain('  After publishing: new versions')
    expect(told).toContain(`  Once live: ${id === 'ajo-current' ? 'pause, resume, ' : ''}close, stop`)
  })
})

test('what else a parameter may be is told', () => {
  const told = presetLines(findPreset('jo-2021') as Preset)
  expect(told).toContain('  versions.multipleLive: false (or true)')
  expect(told).toContain('  rs.readRate: 1000 (or unlimited)')
  expect(told).toContain('  cap-window: aligned (or sliding)')
  expect(told).toContain('  wait.max: 30d')
})
