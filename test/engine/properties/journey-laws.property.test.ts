import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InstanceResult } from '../../../src/engine/account/result.ts'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { journeyArbitrary, type RandomJourney } from './journey-arbitrary.ts'
import { scenarioArbitrary } from './scenario-arbitrary.ts'

const runs = { numRuns: 150, seed: 20261122 }

/** Two random journeys and what happens to people meanwhile. */
const given = fc
  .record({ one: journeyArbitrary('one'), other: journeyArbitrary('other'), world: scenarioArbitrary() })
  .map(({ one, other, world }) => ({ ...world, timeline: world.timeline.filter((item) => !('journey' in item)), journeys: [one, other] }))

test('[ORD6][CLK3] the same seed gives the same bytes, in profile order and in time order', () => {
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 50 }), (scenario, slice) => {
      const first = [...readerOf(scenarioOf(scenario)).traceLines()]
      expect([...readerOf(scenarioOf(scenario)).traceLines()]).toEqual(first)
      expect([...readerOf(scenarioOf(scenario), 'time', slice).traceLines()]).toEqual(first)
    }),
    runs,
  )
})

test('[CLK1][RUN3] every instance goes forward in time through steps that follow one another, and ends once or still waits', () => {
  fc.assert(
    fc.property(given, (scenario) => {
      for (const instance of readerOf(scenarioOf(scenario)).result(1000).instances) {
        const instants = instance.steps.flatMap(({ at, left }) => (left === undefined ? [at] : [at, left]))
        expect(instants).toEqual([...instants].sort())
        const last = instance.steps.at(-1)
        expect(instance.outcome === 'waiting').toBe(instance.endedAt === null)
        if (instance.outcome === 'waiting') expect(last).not.toHaveProperty('left')
        expect(instance.endedAt ?? '9').toSatisfy((ended: string) => ended >= (instants.at(-1) ?? ''))
      }
    }),
    runs,
  )
})

test('[ACC1] at every step: entered = left by a way + waiting + ended there', () => {
  fc.assert(
    fc.property(given, (scenario) => {
      const { journeys, instances } = readerOf(scenarioOf(scenario)).result(1000)
      for (const [journey, counts] of Object.entries(journeys)) {
        const own = instances.filter((instance) => instance.journey === journey)
        expect(counts.admitted).toBe(own.length)
        for (const [step, { entered, waiting, branches }] of Object.entries(counts.steps)) {
          const visits = own.flatMap(({ steps }) => steps.filter((visit) => visit.step === step))
          const endedThere = own.filter((instance) => instance.outcome !== 'waiting' && endsUnleft(instance, step)).length
          const leftBy = branches
            ? Object.values(branches).reduce((sum, count) => sum + count, 0)
            : visits.filter(({ left }) => left).length
          expect({ step, entered }).toEqual({ step, entered: visits.length })
          expect({ step, entered }).toEqual({ step, entered: leftBy + waiting + endedThere })
        }
      }
    }),
    runs,
  )
})

/** Whether the instance ended in this step without leaving it by a way. */
function endsUnleft({ steps }: InstanceResult, step: string): boolean {
  const last = steps.at(-1)
  return last?.step === step && last.left === undefined
}

test('[ADM5] a profile never has two active instances of a journey with one key', () => {
  fc.assert(
    fc.property(given, fc.nat({ max: 7 * 86_400_000 }), (scenario, after) => {
      const reader = readerOf(scenarioOf({ ...scenario, timeline: scenario.timeline.filter((item) => !('merge' in item)) }))
      const { rows } = reader.instances({ at: reader.overview().start + after, offset: 0, limit: 1000 })
      const keys = rows
        .filter(({ outcome }) => outcome === 'waiting')
        .map(({ journey, profile, identifier }) => `${journey} ${profile} ${identifier}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    runs,
  )
})

test('[CHN1][RND1] a wait added anywhere changes no draw of a random split', () => {
  let compared = 0
  fc.assert(
    fc.property(given, fc.nat(), (scenario, choice) => {
      const [one, other] = scenario.journeys as [RandomJourney, RandomJourney]
      const before = drawsOf(scenario)
      const after = drawsOf({ ...scenario, journeys: [withWait(one, choice), other] })
      for (const [visit, branch] of after) {
        if (!before.has(visit)) continue
        compared += 1
        expect([visit, branch]).toEqual([visit, before.get(visit)])
      }
    }),
    runs,
  )
  expect(compared).toBeGreaterThan(1000)
})

/** Which branch each instance drew at each random split. */
function drawsOf(scenario: Parameters<typeof scenarioOf>[0]): Map<string, string> {
  const journeys = new Map((scenario.journeys as RandomJourney[]).map((journey) => [journey.id, journey]))
  const visits = readerOf(scenarioOf(scenario))
    .result(1000)
    .instances.flatMap(({ id, journey, steps }) =>
      steps
        .filter(({ step, branch }) => branch !== undefined && journeys.get(journey)?.steps[step]?.type === 'random-split')
        .map(({ step, branch }) => [`${id} ${step}`, branch ?? ''] as const),
    )
  return new Map(visits)
}

/** The journey with five minutes of waiting on one of its plain ways on; the entry's where it has no other. */
function withWait(journey: RandomJourney, choice: number): RandomJourney {
  const plain = Object.entries(journey.steps).filter(([, step]) => typeof step.next === 'string')
  const [id, step] = plain[choice % plain.length] as (typeof plain)[number]
  return { ...journey, steps: { ...journey.steps, [id]: { ...step, next: 'pause' }, pause: { type: 'wait', for: '5m', next: step.next } } }
}

test('[JOIN1] a path may join any later step of another branch, and no earlier one', () => {
  fc.assert(
    fc.property(journeyArbitrary('one'), fc.nat(), fc.nat(), (journey, from, to) => {
      const errorsOf = (document: object) => {
        const decoded = decodeJourney(document)
        if (!decoded.ok) throw new Error(decoded.problems[0]?.message)
        return checkJourney(decoded.value, { destinations: [{ id: 'sink', kind: 'recorder' }] }).filter(
          ({ severity }) => severity === 'error',
        )
      }
      expect(errorsOf(journey)).toEqual([])
      const ids = Object.keys(journey.steps)
      const later = ids[1 + (from % (ids.length - 1))] as string
      const earlier = ids.slice(0, ids.indexOf(later) + 1)[to % (ids.indexOf(later) + 1)] as string
      const step = journey.steps[later] as { readonly type: string }
      const back = {
        ...journey,
        steps: { ...journey.steps, back: { type: 'wait', for: '5m', next: earlier }, ...leading(later, step, 'back') },
      }
      const leadsBack = reaches(back.steps, earlier, later)
      expect(errorsOf(back).map(({ code }) => code)).toEqual(leadsBack ? ['loop'] : [])
    }),
    runs,
  )
})

/** The step with its first way out leading elsewhere. */
function leading(id: string, step: { readonly type: string; readonly branches?: readonly object[] }, to: string) {
  const place = step.branches?.findIndex((branch) => !('restart' in branch)) ?? -1
  if (!step.branches) return { [id]: { ...step, next: to } }
  return { [id]: { ...step, branches: step.branches.map((branch, at) => (at === place ? { ...branch, next: to } : branch)) } }
}

function reaches(steps: RandomJourney['steps'], from: string, to: string): boolean {
  if (from === to) return true
  const nexts = [...JSON.stringify(steps[from]).matchAll(/"next":"([^"]+)"/g)].map(([, next]) => next as string)
  return nexts.some((next) => next !== 'back' && reaches(steps, next, to))
}
