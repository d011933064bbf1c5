import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Workspace } from '../../../src/engine/model/workspace.ts'
import { anyJourney } from './any-journey.ts'
import { rehearseProposal } from './rehearse-proposal.ts'

const workspace: Workspace = {
  format: 'rehearsal/workspace/1',
  name: 'any',
  namespaces: [{ id: 'email', kind: 'person' }],
  destinations: [{ id: 'sink', kind: 'recorder' }],
}

test('[SYN2] whatever shape a journey has, its proposal passes all checks, runs to the end, and leaves nearly no way untaken', () => {
  let taken = 0
  let untaken = 0
  fc.assert(
    fc.property(anyJourney, (journey) => {
      const rehearsed = rehearseProposal([journey], workspace, 500, 60)
      expect(rehearsed.outcome).toBe('finished')
      expect(rehearsed.admitted).toBeGreaterThan(500)
      taken += rehearsed.taken.length
      untaken += rehearsed.untaken.length
    }),
    { seed: 6, numRuns: 30 },
  )
  expect(taken).toBeGreaterThan(200)
  expect(untaken / (taken + untaken)).toBeLessThan(0.03)
})
