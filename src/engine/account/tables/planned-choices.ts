import type { CompiledActivation, CompiledRun } from '../../compile/compiled-run.ts'
import { isTraitsItem } from '../../model/scenario.ts'
import type { ActivationChoice, FilterChoices } from './row-filters.ts'

/** What a table can be kept to that the scenario and the journey tell. */
export function plannedChoices(compiled: CompiledRun, journey: string): Pick<FilterChoices, 'traits' | 'activations'> {
  return { traits: traitNames(compiled), activations: activationsOf(compiled, journey) }
}

/** Its name for filters: step and activation; of an exit send "exit" and the activation. */
export function activationName({ steps }: Pick<CompiledRun, 'steps'>, { step, activation }: CompiledActivation): string {
  return `${steps[step]?.id ?? 'exit'}/${activation.id}`
}

/** Traits that the scenario's profiles have, or that something sets, in alphabetical order. */
export function traitNames({ scenario }: CompiledRun): string[] {
  const { profiles = [], timeline = [], synthesize } = scenario.document
  const names = new Set<string>()
  const addKeysOf = (traits: object | undefined): void => {
    for (const name of Object.keys(traits ?? {})) names.add(name)
  }
  for (const profile of profiles) addKeysOf(profile.traits)
  addKeysOf(synthesize?.profiles.traits)
  for (const item of timeline) if (isTraitsItem(item)) addKeysOf(item.traits)
  for (const { steps } of scenario.journeys) {
    for (const step of Object.values(steps)) if (step.type === 'update-profile') addKeysOf(step.set)
  }
  return [...names].sort()
}

function activationsOf(compiled: CompiledRun, journey: string): ActivationChoice[] {
  const choices = new Map<string, ActivationChoice>()
  for (const one of compiled.activations) {
    if (compiled.journeys[one.journey]?.journey.id !== journey) continue
    const { destination } = one.activation
    const activation = activationName(compiled, one)
    choices.set(activation, { activation, step: compiled.steps[one.step]?.id ?? null, destination, eventName: one.eventName })
  }
  return [...choices.values()]
}
