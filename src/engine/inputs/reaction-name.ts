import type { Interaction } from '../model/step.ts'

/**
 * The name under which a reaction reaches the steps that listen for it: no event of a person is called so.
 *
 * @param journey whose message; undefined where any journey's with such a step is meant
 */
export function reactionName(journey: string | undefined, step: string, interaction: Interaction): string {
  return `\u0000reaction ${journey ?? ''} ${step} ${interaction}`
}
