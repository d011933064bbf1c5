import { type Problem, problemAt } from '../model/problem.ts'
import type { ConditionStep, HoldUntilStep } from '../model/step.ts'
import { counted, quoted } from '../model/wording.ts'
import { activationsOf, branchingSteps, conditionSteps, holdSteps, sendSteps, type TwilioJourney } from './journey-under-check.ts'

/** Names of journey, steps, branches, exit rules and emitted events have a longest length (reference 11). */
export function checkNameLengths(subject: TwilioJourney): Problem[] {
  const { journey, steps, limits } = subject
  const tooLong = (name: string | undefined, ...path: PropertyKey[]): Problem[] => {
    const length = name === undefined ? 0 : [...name].length
    if (length <= limits.nameLength) return []
    return [
      problemAt(
        path,
        'name-too-long',
        `A name has at most ${counted(limits.nameLength, 'character')} here, and this has ${length}: shorten it.`,
      ),
    ]
  }
  return [
    ...tooLong(journey.name, 'name'),
    ...[...steps].flatMap(([id, step]) => tooLong(step.name, 'steps', id, 'name')),
    ...branchingSteps(subject).flatMap(([id, step]) =>
      step.branches.flatMap(({ name }, index) => tooLong(name, 'steps', id, 'branches', index, 'name')),
    ),
    ...sendSteps(subject).flatMap(([id, step]) => tooLong(step.eventName, 'steps', id, 'eventName')),
    ...activationsOf(subject).flatMap(([{ eventName }, path]) => tooLong(eventName, ...path, 'eventName')),
    ...(journey.exitRules ?? []).flatMap(({ name }, index) => tooLong(name, 'exitRules', index, 'name')),
    ...tooLong(journey.exitSend?.eventName, 'exitSend', 'eventName'),
  ]
}

/** Holds, conditions and their branches are named, and a hold has a maximum (contract section 2; reference 5.1, 5.3). */
export function checkStepsAreComplete(subject: TwilioJourney): Problem[] {
  const needed = (what: string, ...path: PropertyKey[]): Problem =>
    problemAt(['steps', ...path], 'missing-field', `${what} under the preset ${quoted(subject.preset.id)}: add it.`)
  const named = (id: string, step: HoldUntilStep | ConditionStep, noun: string): Problem[] => [
    ...(step.name ? [] : [needed(`A ${noun} needs a "name"`, id, 'name')]),
    ...step.branches.flatMap(({ name }, index) =>
      name ? [] : [needed(`A branch of a ${noun} needs a "name"`, id, 'branches', index, 'name')],
    ),
  ]
  return [
    ...holdSteps(subject).flatMap(([id, step]) => [
      ...named(id, step, 'hold'),
      ...(step.maximum ? [] : [needed('A hold needs a "maximum" time', id, 'maximum')]),
    ]),
    ...conditionSteps(subject).flatMap(([id, step]) => named(id, step, 'condition')),
  ]
}

/** Branch names are unique across the whole journey (reference 5); the later one is the clash. */
export function checkBranchNamesAreUnique(subject: TwilioJourney): Problem[] {
  const holders = new Map<string, string>()
  return branchingSteps(subject).flatMap(([id, step]) =>
    step.branches.flatMap(({ name }, index) => {
      if (!name) return []
      const holder = holders.get(name)
      if (holder === undefined) {
        holders.set(name, id)
        return []
      }
      const message = `A branch of the step ${quoted(holder)} is already called ${quoted(name)}; branch names are unique in a journey: choose another.`
      return [problemAt(['steps', id, 'branches', index, 'name'], 'duplicate-name', message)]
    }),
  )
}
