import { expect, test } from 'vitest'
import type { VersionRow } from '../../src/engine/account/views.ts'
import { findPreset } from '../../src/engine/presets/find-preset.ts'
import { legalActs } from '../../src/renderer/state/versions.ts'
import { checkout } from './sample-journey.ts'

function acts(preset: string, ...states: readonly VersionRow['states'][number]['state'][]): string[] {
  const versions = states.map((state, index): VersionRow => {
    const { stateChanges = [] } = findPreset(preset) ?? {}
    const base = { journey: 'checkout', definition: checkout, syncKeys: {}, isFinal: null, stateChanges }
    return { ...base, version: index + 1, states: [{ at: 0, state }] }
  })
  return [...legalActs(versions, 1)]
}

test('what can be done to a journey is what its product can do in that state', () => {
  expect(acts('twilio-ga-2025-11', 'live')).toEqual(['pause', 'archive'])
  expect(acts('twilio-ga-2025-11', 'paused')).toEqual(['resume', 'archive'])
  expect(acts('jo-2020-07', 'live')).toEqual(['close', 'stop'])
  expect(acts('ajo-current', 'live')).toEqual(['pause', 'close', 'stop'])
  expect(acts('jo-2020-07', 'live', 'archived')).toEqual(['close', 'stop'])
  expect(acts('jo-2020-07', 'archived')).toEqual([])
})

test('before its publication nothing can be done', () => {
  expect(acts('jo-2020-07')).toEqual([])
})
