import { expect, test } from 'vitest'
import { type Answered, type Asked, type QuestionName, runQuestions } from '../../../src/engine/index.ts'
import { compareRuns } from '../../../src/renderer/compare/compare-runs.ts'
import { checkout, event, readerOf, scenarioOf } from '../../engine/run/rehearse.ts'

const given = { journeys: [checkout()], timeline: [event('+0s', 'Started', { session: 's1' }), event('+20m', 'Bought', { session: 's1' })] }
const runs = new Map([
  [1, runQuestions(readerOf(scenarioOf(given)))],
  [2, runQuestions(readerOf(scenarioOf({ ...given, timeline: given.timeline.slice(0, 1) })))],
])

async function ask<Name extends QuestionName>(run: number, name: Name, ...args: Asked<Name>): Promise<Answered<Name> | null> {
  const question = runs.get(run)?.[name] as ((...given: Asked<Name>) => Answered<Name>) | undefined
  return question ? structuredClone(await question(...structuredClone(args))) : null
}

test('one run is compared with another part by part, and then answers what differs', async () => {
  const shares: number[] = []
  const found = await compareRuns(ask, 1, 2, { withContents: true, onShare: (share) => shares.push(share) })
  expect(found?.summary).toMatchObject({ people: 1, instances: { a: 1, b: 1, same: 0, differing: 1 } })
  expect(shares).toEqual([0.5])
  const people = await ask(2, 'differences', found?.key ?? '', { offset: 0, limit: 5 })
  expect(people?.rows.map(({ profile, first }) => [profile, first.kind])).toEqual([['u1', 'path']])
  expect(await ask(2, 'differenceOf', found?.key ?? '', 'a', 0)).toEqual(people?.rows[0])
})

test('nothing comes of it where it is cancelled, or a run is gone', async () => {
  expect(await compareRuns(ask, 1, 2, { withContents: false, isCancelled: () => true })).toBeNull()
  expect(await compareRuns(ask, 3, 2, { withContents: false })).toBeNull()
  expect(await compareRuns(ask, 1, 3, { withContents: false })).toBeNull()
})
