import { CallPlan } from '../delivery/call-plan.ts'
import type { CallCap } from '../model/caps.ts'
import type { Journey } from '../model/journey.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import type { Surroundings } from './journey-under-check.ts'

/**
 * Actions are called while a run goes on, sends are told afterwards: of counted responses and caps each has the whole.
 *
 * @param journeys all of the scenario, null where one could not be read
 */
export function lintCalls(
  journeys: readonly (Journey | null)[],
  { destinations = [], dataSources = [] }: Pick<Surroundings, 'destinations' | 'dataSources'>,
  caps: readonly CallCap[],
): Problem[] {
  const { coupled } = new CallPlan({ destinations, dataSources, caps }, 0)
  const sent = new Set(journeys.flatMap((journey) => (journey ? sentTo(journey) : [])).flatMap((id) => [...(coupled.get(id) ?? [])]))
  return journeys.flatMap((journey, index) => {
    const shared = Object.values(journey?.steps ?? {}).flatMap((step) =>
      step.type === 'action' && sent.has(step.destination) ? [step] : [],
    )
    return shared.slice(0, 1).map(({ destination }) => {
      const message = `Its actions and the sends of other journeys to ${quoted(destination)} do not share counted responses and caps: each is counted alone. Rehearse them apart.`
      return warningAt(['journeys', index], 'counted-apart', message)
    })
  })
}

function sentTo({ steps, exitSend }: Journey): string[] {
  const activations = Object.values(steps).flatMap((step) => (step.type === 'send-to-destination' ? step.activations : []))
  return [...activations, ...(exitSend ? [exitSend.activation] : [])].map(({ destination }) => destination)
}
