import type { Journey } from '../model/journey.ts'
import type { HoldBranch } from '../model/step.ts'

/**
 * Key of a hold event in the journey context: the bare event name, or "<event> - <branch name>" where the name is also the entry event
 * or stands in another branch. Source of the rule: reference 7.2, OS-16.
 */
export function contextKeyOf(branch: HoldBranch, journey: Journey): string {
  return usesOf(branch.event, journey) > 1 ? `${branch.event} - ${branch.name ?? branch.id}` : branch.event
}

function usesOf(event: string, journey: Journey): number {
  let uses = 0
  for (const step of Object.values(journey.steps)) {
    if (step.type === 'event' && step.event === event) uses += 1
    if (step.type === 'hold-until') uses += step.branches.filter((branch) => branch.event === event).length
  }
  return uses
}
