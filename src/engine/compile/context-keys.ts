import { eventBranches } from '../model/hold-branches.ts'
import type { ExitRule, Journey } from '../model/journey.ts'
import type { EventBranch } from '../model/step.ts'

/**
 * Key of a hold event in the journey context: the bare event name, or "<event> - <branch name>" where the name is also the entry event
 * or stands in another branch. Source of the rule: reference 7.2, OS-16.
 */
export function contextKeyOf(branch: EventBranch, journey: Journey): string {
  return usesOf(branch.event, journey) > 1 ? aliased(branch.event, branch.name ?? branch.id) : branch.event
}

/** Key of the exit event in the context of the exit send, aliased by its rule where the name stands elsewhere too (OS-15). */
export function contextKeyOfExit(rule: ExitRule, journey: Journey): string {
  return usesOf(rule.event, journey) > 0 ? aliased(rule.event, rule.name ?? rule.id) : rule.event
}

/** Every key that the context of some instance can have, the entry event's first. */
export function contextKeysOf(journey: Journey): string[] {
  return Object.values(journey.steps).flatMap((step) => {
    if (step.type === 'event') return [step.event]
    return step.type === 'hold-until' ? eventBranches(step).map((branch) => contextKeyOf(branch, journey)) : []
  })
}

function aliased(event: string, name: string): string {
  return `${event} - ${name}`
}

function usesOf(event: string, journey: Journey): number {
  let uses = 0
  for (const step of Object.values(journey.steps)) {
    if (step.type === 'event' && step.event === event) uses += 1
    if (step.type === 'hold-until') uses += eventBranches(step).filter((branch) => branch.event === event).length
  }
  return uses
}
