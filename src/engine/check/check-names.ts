import { type Problem, problemAt } from '../model/problem.ts'
import { counted, quoted } from '../model/wording.ts'
import { holdSteps, type JourneyUnderCheck, sendSteps } from './journey-under-check.ts'

/** Names of journey, steps, branches and emitted events have a longest length (reference 11). */
export function checkNameLengths(subject: JourneyUnderCheck): Problem[] {
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
    ...holdSteps(subject).flatMap(([id, step]) =>
      step.branches.flatMap(({ name }, index) => tooLong(name, 'steps', id, 'branches', index, 'name')),
    ),
    ...sendSteps(subject).flatMap(([id, step]) => [
      ...tooLong(step.eventName, 'steps', id, 'eventName'),
      ...step.activations.flatMap(({ eventName }, index) => tooLong(eventName, 'steps', id, 'activations', index, 'eventName')),
    ]),
  ]
}

/** A hold and its branches are named, and it has a maximum (contract section 2; reference 5.1). */
export function checkHoldsAreComplete(subject: JourneyUnderCheck): Problem[] {
  return holdSteps(subject).flatMap(([id, step]) => {
    const needed = (path: readonly PropertyKey[], what: string): Problem =>
      problemAt(['steps', id, ...path], 'missing-field', `${what} under the preset ${quoted(subject.preset.id)}: add it.`)
    return [
      ...(step.name ? [] : [needed(['name'], 'A hold needs a "name"')]),
      ...step.branches.flatMap((branch, index) =>
        branch.name ? [] : [needed(['branches', index, 'name'], 'A branch of a hold needs a "name"')],
      ),
      ...(step.maximum ? [] : [needed(['maximum'], 'A hold needs a "maximum" time')]),
    ]
  })
}

/** Branch names are unique across the whole journey (reference 5); the later one is the clash. */
export function checkBranchNamesAreUnique(subject: JourneyUnderCheck): Problem[] {
  const holders = new Map<string, string>()
  return holdSteps(subject).flatMap(([id, step]) =>
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
