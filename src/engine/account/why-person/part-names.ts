import type { CompiledJourney, CompiledRun, CompiledStep } from '../../compile/compiled-run.ts'
import { quoted } from '../../model/wording.ts'

/** What the parts of a journey are called in sentences: by the names that it gives them, else by their ids. */

export const quotedJourney = ({ journey }: CompiledJourney): string => quoted(journey.name ?? journey.id)

export const quotedStep = ({ step, id }: CompiledStep): string => quoted(step.name ?? id)

/**
 * A step by its id; one that only another version has is called as there.
 * @param version its number in the run
 */
export function quotedStepOf({ journeys, steps }: CompiledRun, version: number, id: string): string {
  const container = journeys[version]?.container
  const own = steps.filter((step) => step.id === id && journeys[step.journey]?.container === container)
  const step = own.find(({ journey }) => journey === version) ?? own.at(-1)
  return step === undefined ? quoted(id) : quotedStep(step)
}

/** @param label of the way out that the branch leads by */
export function quotedBranch({ step }: CompiledStep, label: string): string {
  const branches = 'branches' in step ? step.branches : []
  return quoted(branches.find(({ id }) => id === label)?.name ?? label)
}
