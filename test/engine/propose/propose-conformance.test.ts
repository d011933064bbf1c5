import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import { decodeScenario } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import type { Workspace } from '../../../src/engine/model/workspace.ts'
import { rehearseProposal } from './rehearse-proposal.ts'

interface Case {
  readonly name: string
  readonly journeys: readonly Journey[]
  readonly workspace: Workspace
}

/** The journeys of the conformance cases that pass their checks: each step type of each product, in every shape that its rules speak of. */
function soundCases(folder: string): Case[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.scenario.json'))
  return files.flatMap((file) => {
    const decoded = decodeScenario(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    if (!decoded.ok) return []
    const { namespaces, events, segments, destinations, dataSources, caps, journeys } = decoded.value
    const workspace: Workspace = {
      format: 'rehearsal/workspace/1',
      name: file,
      namespaces,
      events,
      segments,
      destinations,
      dataSources,
      caps,
    }
    const inside = journeys.filter((journey) => typeof journey !== 'string')
    const problems = inside.flatMap((journey) => checkJourney(journey, { ...workspace, journeys: inside }))
    const isSound = problems.every(({ severity }) => severity === 'warning')
    return isSound ? [{ name: file.replace('.scenario.json', ''), journeys: inside, workspace }] : []
  })
}

test.each([
  ['twilio', 98],
  ['adobe', 92],
])(
  '[SYN2] %s: a proposal for every journey passes all checks, its run finishes, and nearly every way is taken',
  (product, leastPercent) => {
    const untaken: string[] = []
    let taken = 0
    for (const { name, journeys, workspace } of soundCases(`fixtures/conformance/${product}`)) {
      const rehearsed = rehearseProposal(journeys, workspace, 300, 60)
      expect(rehearsed.outcome, name).toBe('finished')
      taken += rehearsed.taken.length
      if (rehearsed.untaken.length > 0) untaken.push(`${name} ${rehearsed.untaken.join(' ')}`)
    }
    const missed = untaken.reduce((sum, line) => sum + line.split(' ').length - 1, 0)
    expect(untaken).toMatchSnapshot()
    expect((100 * taken) / (taken + missed)).toBeGreaterThan(leastPercent)
  },
)
