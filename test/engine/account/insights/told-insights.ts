import type { InsightScope } from '../../../../src/engine/account/insights/insight-views.ts'
import type { InstanceResult, RunResult } from '../../../../src/engine/account/result.ts'

/** The insights worked out naively, from the rows of a result. */

const instant = (text: string): number => Date.parse(text)

function isWithin(at: string, during: InsightScope['during']): boolean {
  return during === undefined || (instant(at) >= during.from && instant(at) <= during.to)
}

/** Instances of a scope as they stood at its instant: later visits, departures and ends have not been. */
export function instancesOf(result: RunResult, { journey, version, at, during }: InsightScope): InstanceResult[] {
  return result.instances
    .filter((instance) => instance.journey === journey && (version === undefined || instance.version === version))
    .filter(({ steps }) => steps[0] !== undefined && instant(steps[0].at) <= at && isWithin(steps[0].at, during))
    .map((instance): InstanceResult => {
      const steps = instance.steps
        .filter((visit) => instant(visit.at) <= at)
        .map((visit) => (visit.left !== undefined && instant(visit.left) > at ? { step: visit.step, at: visit.at } : visit))
      const hasEnded = instance.endedAt !== null && instant(instance.endedAt) <= at
      return hasEnded ? { ...instance, steps } : { ...instance, steps, outcome: 'waiting', endedAt: null }
    })
}

export function funnelOf(instances: readonly InstanceResult[], stepIds: readonly string[]) {
  return {
    admitted: instances.length,
    outcomes: countBy(instances, ({ outcome }) => outcome),
    steps: stepIds.map((step) => {
      const visits = instances.flatMap((instance) => instance.steps.filter((visit) => visit.step === step))
      const last = instances.filter(({ steps }) => steps.at(-1)?.step === step && steps.at(-1)?.left === undefined)
      return {
        step,
        entered: visits.length,
        reached: instances.filter(({ steps }) => steps.some((visit) => visit.step === step)).length,
        left: visits.filter(({ left }) => left !== undefined).length,
        inside: last.filter(({ outcome }) => outcome === 'waiting').length,
        ended: countBy(
          last.filter(({ outcome }) => outcome !== 'waiting'),
          ({ outcome }) => outcome,
        ),
      }
    }),
  }
}

/** Steps as they followed one another, passes of a loop taken together, and how it ended where no end step says it. */
export function stationsOf({ steps, outcome }: InstanceResult, endSteps: ReadonlySet<string>): string[] {
  const stations = steps.map(({ step }) => step).filter((step, place, all) => step !== all[place - 1])
  const last = steps.at(-1)
  const isAtEnd = last !== undefined && last.left === undefined && endSteps.has(last.step) && outcome === 'completed'
  return isAtEnd ? stations : [...stations, `!${outcome}`]
}

export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}

/** Sends of a scope, by the versions of their instances. */
export function sendsOf(result: RunResult, { journey, version, at, during }: InsightScope) {
  const byId = new Map(result.instances.map((instance) => [instance.id, instance]))
  return result.sends.filter((send) => {
    const instance = byId.get(send.instance)
    const isWanted = instance?.journey === journey && (version === undefined || instance.version === version)
    return isWanted && instant(send.at) <= at && isWithin(send.at, during)
  })
}
