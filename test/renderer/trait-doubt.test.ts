import { expect, test } from 'vitest'
import type { WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { doubtOfTrait } from '../../src/renderer/step-forms/fields/trait-doubt.ts'

const recorded = [{ isRecorded: true }] as unknown as WorkspaceView['scenarios']

test('a trait that no profile has is doubted, by the first part of its path; not where none is known; what recorded calls may bring is said', () => {
  const doubt = 'No profile of the scenarios has this trait.'
  const known = { traits: ['address', 'plan'], scenarios: [] }
  expect(doubtOfTrait('plan', known)).toBeNull()
  expect(doubtOfTrait('address.city', known)).toBeNull()
  expect(doubtOfTrait('plam', known)).toBe(doubt)
  expect(doubtOfTrait('plam', { ...known, scenarios: recorded })).toBe(
    'No profile of the scenarios has this trait, unless recorded calls bring it.',
  )
  expect(doubtOfTrait('plam', { ...known, traits: [] })).toBeNull()
  expect(doubtOfTrait('plam', null)).toBeNull()
})
