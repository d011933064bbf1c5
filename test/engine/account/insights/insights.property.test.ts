import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InsightScope, PathFlows } from '../../../../src/engine/account/insights/insight-views.ts'
import { type InsightQuestions, insightQuestions } from '../../../../src/engine/account/questions/insight-questions.ts'
import { journeyArbitrary } from '../../properties/journey-arbitrary.ts'
import { scenarioArbitrary } from '../../properties/scenario-arbitrary.ts'
import { readerOf, scenarioOf } from '../../run/rehearse.ts'
import { countBy, funnelOf, instancesOf, sendsOf, stationsOf } from './told-insights.ts'

const runs = { numRuns: 60, seed: 20261123 }
const start = Date.parse('2026-01-05T10:00:00Z')
const hour = 3_600_000

/** A journey of every kind of step beside those with versions, merges and lifecycle; looked at at some instant, whole or in part. */
const given = fc.record({ one: journeyArbitrary('one'), world: scenarioArbitrary() }).map(({ one, world }) => ({
  ...world,
  timeline: world.timeline.filter(
    (item) => !('journey' in item) || world.journeys.some((journey) => 'id' in journey && journey.id === item.journey),
  ),
  journeys: [...world.journeys, one],
}))
const instant = fc.constantFrom(...[0, 1 / 60, 0.5, 1, 1.5, 2, 24, 25, 100, 168].map((hours) => start + hours * hour))
const look = fc.record({
  at: instant,
  version: fc.constantFrom(undefined, 1, 2),
  during: fc.option(fc.tuple(instant, instant), { nil: undefined }),
})

function eachJourney(
  check: (asked: InsightQuestions, result: ReturnType<typeof rowsOf>, scope: InsightScope, steps: StepsOf, end: number) => void,
): void {
  fc.assert(
    fc.property(given, look, (scenario, { at, version, during }) => {
      const reader = readerOf(scenarioOf(scenario))
      const asked = insightQuestions(reader)
      for (const { id, steps } of scenario.journeys as unknown as { id: string; steps: StepsOf }[]) {
        const scope: InsightScope = {
          journey: id,
          at,
          ...(version !== undefined && { version }),
          ...(during && { during: { from: Math.min(...during), to: Math.max(...during) } }),
        }
        check(asked, rowsOf(reader), scope, steps, reader.overview().end)
      }
    }),
    runs,
  )
}

type StepsOf = Readonly<Record<string, { readonly type: string }>>
const rowsOf = (reader: ReturnType<typeof readerOf>) => reader.result(10_000)

test('[INS1][INS2] the funnel is what the rows of instances say, at any instant, of any version and any time of entry', () => {
  eachJourney((asked, result, scope, steps) => {
    const funnel = asked.funnel(scope)
    const told = funnelOf(instancesOf(result, scope), Object.keys(steps))
    expect(funnel.admitted).toBe(told.admitted)
    expect(funnel.outcomes).toEqual(told.outcomes)
    for (const step of told.steps) expect(funnel.steps.find((found) => found.step === step.step) ?? noVersion(step.step)).toEqual(step)
    for (const { entered, left, inside, ended } of funnel.steps) {
      expect(entered).toBe(left + inside + Object.values(ended).reduce((sum, count) => sum + count, 0))
    }
  })
})

/** A version that was never published has no steps. */
const noVersion = (step: string) => ({ step, entered: 0, reached: 0, left: 0, inside: 0, ended: {} })

test('[INS5] flows at each position are what the paths of the instances say', () => {
  eachJourney((asked, result, scope, steps) => {
    const endSteps = new Set(Object.keys(steps).filter((id) => steps[id]?.type === 'end'))
    const paths = instancesOf(result, scope).map((instance) => stationsOf(instance, endSteps))
    const flows = asked.pathFlows(scope, 0)
    expect(nodesOf(flows)).toEqual(
      countBy(
        paths.flatMap((path) => path.map((station, position) => `${position} ${station}`)),
        String,
      ),
    )
    expect(linksOf(flows)).toEqual(
      countBy(
        paths.flatMap((path) => path.slice(1).map((station, position) => `${position} ${path[position]} > ${station}`)),
        String,
      ),
    )
  })
})

const stationOf = ({ kind, name }: PathFlows['nodes'][number]) => (kind === 'outcome' ? `!${name}` : name)
const nodesOf = ({ nodes }: PathFlows) => Object.fromEntries(nodes.map((node) => [`${node.position} ${stationOf(node)}`, node.count]))

function linksOf({ nodes, links }: PathFlows): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { from, to, count } of links) {
    const [one, other] = [nodes[from], nodes[to]]
    if (one && other) found[`${one.position} ${stationOf(one)} > ${stationOf(other)}`] = count
  }
  return found
}

test('[INS5] what is gathered as other keeps every count, and comes from where it came', () => {
  eachJourney((asked, _result, scope) => {
    const whole = asked.pathFlows(scope, 0)
    const gathered = asked.pathFlows(scope, 0.4)
    const byPosition = (flows: PathFlows) => sums(flows.nodes.map(({ position, count }) => [position, count]))
    expect(byPosition(gathered)).toEqual(byPosition(whole))
    const linked = (flows: PathFlows) => sums(flows.links.map(({ from, count }) => [flows.nodes[from]?.position ?? -1, count]))
    expect(linked(gathered)).toEqual(linked(whole))
    for (const node of gathered.nodes) {
      if (node.kind !== 'other' && node.position > 0 && node.count < gathered.admitted * 0.4) {
        expect(gathered.nodes.filter(({ position, kind }) => position === node.position && kind === 'other')).toEqual([])
      }
    }
  })
})

function sums(entries: readonly (readonly [number, number])[]): Record<number, number> {
  const found: Record<number, number> = {}
  for (const [key, count] of entries) found[key] = (found[key] ?? 0) + count
  return found
}

test('[INS3] shares of branches are what the rows say, and only a random split has an expectation', () => {
  eachJourney((asked, result, scope, steps) => {
    const instances = instancesOf(result, scope)
    const visits = instances.flatMap((instance) => instance.steps).filter(({ left }) => left !== undefined)
    const funnel = asked.funnel(scope)
    const stays = instances.filter(({ outcome }) => outcome === 'waiting').flatMap((instance) => instance.steps)
    for (const { step, type, left, inside, branches } of asked.branchShares(scope)) {
      const taken = visits.filter((visit) => visit.step === step)
      expect(type).toBe(steps[step]?.type)
      expect(left).toBe(taken.length)
      // The charts of one scope tell the same of the same step.
      expect(funnel.steps.find((found) => found.step === step)).toMatchObject({ left, inside })
      expect(inside).toBe(stays.filter((visit) => visit.step === step && visit.left === undefined).length)
      for (const { branch, count, expected } of branches) {
        expect(count).toBe(taken.filter((visit) => visit.branch === branch).length)
        expect(expected !== null).toBe(type === 'random-split')
        if (expected) expect([expected.low >= 0, expected.high <= left, expected.low <= expected.high]).toEqual([true, true, true])
      }
    }
  })
})

test('[INS4] times are those from admission to the end, or to the first arrival at a step', () => {
  eachJourney((asked, result, scope, steps) => {
    const instances = instancesOf(result, scope)
    const entered = (index: number) => Date.parse(instances[index]?.steps[0]?.at ?? '')
    const check = (step: string | null, timesOf: (index: number) => { readonly outcome: string | null; readonly time: number }[]) => {
      const told = asked.timesTaken(scope, step)
      const times = instances.flatMap((_, index) => timesOf(index))
      expect(told.open).toBe(instances.length - times.length)
      expect(told.series.map(({ outcome, times: { count } }) => [outcome, count])).toEqual(
        told.series.map(({ outcome }) => [outcome, times.filter((one) => one.outcome === outcome).length]),
      )
      expect(told.series.reduce((sum, { times: { count } }) => sum + count, 0)).toBe(times.length)
      for (const { outcome, times: summary, bins } of told.series) {
        const own = times.filter((one) => one.outcome === outcome).map(({ time }) => time)
        expect(bins.reduce((sum, count) => sum + count, 0)).toBe(own.length)
        expect([summary.shortest, summary.longest]).toEqual([Math.min(...own), Math.max(...own)])
        // The shortest time within which so many had done it.
        expect(own.filter((time) => time <= summary.median).length).toBeGreaterThanOrEqual(own.length / 2)
        expect(own.filter((time) => time < summary.median).length).toBeLessThan(own.length / 2)
        expect(bins[0]).toBe(own.filter((time) => time < told.binMs || bins.length === 1).length)
      }
    }
    check(null, (index) => {
      const { endedAt, outcome } = instances[index] ?? { endedAt: null, outcome: null }
      return endedAt === null ? [] : [{ outcome, time: Date.parse(endedAt) - entered(index) }]
    })
    for (const step of Object.keys(steps)) {
      check(step, (index) => {
        const visit = instances[index]?.steps.find((one) => one.step === step)
        return visit === undefined ? [] : [{ outcome: null, time: Date.parse(visit.at) - entered(index) }]
      })
    }
  })
})

test('[INS2] sends over time, for each person and to each destination are those of the rows', () => {
  eachJourney((asked, result, scope, _steps, end) => {
    const sends = sendsOf(result, scope)
    const { start: first, sliceMs, destinations } = asked.sendsOverTime(scope, hour)
    expect(Object.fromEntries(destinations.map(({ destination, counts }) => [destination, counts.reduce((a, b) => a + b, 0)]))).toEqual(
      countBy(sends, ({ destination }) => destination),
    )
    // A slice that the time only touches, and where nothing was sent, is none.
    const slices = destinations[0]?.counts.length ?? 0
    const until = Math.min(scope.during?.to ?? end, end)
    if (slices > 1 && first + (slices - 1) * sliceMs === until) expect(destinations.some(({ counts }) => counts.at(-1) !== 0)).toBe(true)
    for (const { destination, counts } of destinations) {
      counts.forEach((count, slice) => {
        const own = sends.filter(
          (send) => send.destination === destination && Math.floor((Date.parse(send.at) - first) / sliceMs) === slice,
        )
        expect(count).toBe(own.length)
      })
    }
    const perPerson = asked.sendsPerPerson(scope)
    const got = countBy(sends, ({ profile }) => profile)
    const entered = new Set([...instancesOf(result, scope).map(({ profile }) => profile), ...Object.keys(got)])
    expect(perPerson.people).toBe(entered.size)
    expect(perPerson.sends).toBe(sends.length)
    perPerson.counts.forEach((people, count) => {
      expect(people).toBe([...entered].filter((profile) => (got[profile] ?? 0) === count).length)
    })
    expect(perPerson.most.map(({ profile, sends: count }) => [profile, count])).toEqual(
      perPerson.most.map(({ profile }) => [profile, got[profile]]),
    )
    expect(perPerson.most.map(({ sends: count }) => count)).toEqual(
      Object.values(got)
        .sort((a, b) => b - a)
        .slice(0, 5),
    )
    expect(asked.destinationLoads(scope).reduce((sum, load) => sum + load.sends, 0)).toBe(sends.length)
  })
})

test('[INS6] the measures of a run are its counts at the end', () => {
  eachJourney((asked, result, scope) => {
    const versions = asked.measures().filter(({ journey }) => journey === scope.journey)
    const counts = result.journeys[scope.journey]
    const total = (of: (measures: (typeof versions)[number]) => number) => versions.reduce((sum, measures) => sum + of(measures), 0)
    expect(total(({ admitted }) => admitted)).toBe(counts?.admitted)
    expect(total(({ refused }) => refused)).toBe(counts?.refused)
    expect(total(({ outcomes }) => outcomes.completed ?? 0)).toBe(counts?.outcomes.completed ?? 0)
    expect(total(({ sends }) => sends.sink ?? 0)).toBe(sendsOf(result, { journey: scope.journey, at: Number.POSITIVE_INFINITY }).length)
    for (const [step, { branches = {} }] of Object.entries(counts?.steps ?? {})) {
      for (const [branch, count] of Object.entries(branches)) {
        expect(total((one) => one.branches.find((found) => found.step === step && found.branch === branch)?.count ?? 0)).toBe(count)
      }
    }
  })
})

test('[INS1] what is read in stretches, however short, answers as what is read when it is asked', () => {
  fc.assert(
    fc.property(given, look, fc.constantFrom(1, 7, 40), (scenario, { at, version, during }, rows) => {
      const reader = readerOf(scenarioOf(scenario))
      const scope: InsightScope = {
        journey: 'one',
        at,
        ...(version !== undefined && { version }),
        ...(during && { during: { from: Math.min(...during), to: Math.max(...during) } }),
      }
      const [stretched, asked] = [insightQuestions(reader), insightQuestions(reader)]
      const shares: number[] = []
      do shares.push(stretched.readInsights(rows, scope))
      while (shares.at(-1) !== 1)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      for (const tell of [
        (one: InsightQuestions) => one.funnel(scope),
        (one: InsightQuestions) => one.pathFlows(scope, 0),
        (one: InsightQuestions) => one.branchShares(scope),
        (one: InsightQuestions) => one.timesTaken(scope, null),
        (one: InsightQuestions) => one.measures(),
      ])
        expect(tell(stretched)).toEqual(tell(asked))
    }),
    runs,
  )
})
