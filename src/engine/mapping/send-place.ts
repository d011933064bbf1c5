import type { Journey } from '../model/journey.ts'
import type { Activation } from '../model/step.ts'

/** Where a journey sends from. */
export type SendPlace =
  | { readonly kind: 'step'; readonly step: string; readonly activation: string }
  /** The send before an exit. */
  | { readonly kind: 'exit' }

export interface PlacedActivation {
  readonly activation: Activation
  /** Where it stands in the journey. */
  readonly path: readonly PropertyKey[]
}

/** The activation of a place; null where the journey has none there. */
export function activationAt({ steps, exitSend }: Journey, place: SendPlace): PlacedActivation | null {
  if (place.kind === 'exit') return exitSend ? { activation: exitSend.activation, path: ['exitSend', 'activation'] } : null
  const step = Object.hasOwn(steps, place.step) ? steps[place.step] : undefined
  if (step?.type !== 'send-to-destination') return null
  const index = step.activations.findIndex(({ id }) => id === place.activation)
  const activation = step.activations[index]
  return activation ? { activation, path: ['steps', place.step, 'activations', index] } : null
}
