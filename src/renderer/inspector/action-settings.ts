import type { ActionStep, JumpStep, ReactionStep, UpdateProfileStep } from '../../engine/model/step.ts'
import { destinationName, stepTitle } from '../canvas/step-words.ts'
import type { Fact } from './fact.ts'
import { expressionFacts, timeoutGroups, wayGroups } from './setting-facts.ts'
import { nextFact, type SettingGroup, type SettingSurroundings } from './setting-group.ts'

/** A message or a call, what it gets, and where it goes when that fails. */
export function actionGroups(step: ActionStep, at: string, around: SettingSurroundings): readonly SettingGroup[] {
  const { destination, parameters, onError, onTimeout, next } = step
  const name = destinationName(destination, around.destinations)
  const facts: readonly Fact[] = [
    { name: 'Destination', at: `${at}/destination`, value: name === destination ? name : `${name} (${destination})` },
    nextFact(at, next, around.journey),
  ]
  return [
    { title: null, at, facts },
    ...parameterGroups('Parameters', `${at}/parameters`, parameters),
    ...wayGroups('When it fails', `${at}/onError`, onError, around),
    ...wayGroups('When no answer comes in time', `${at}/onTimeout`, onTimeout, around),
  ]
}

export function updateGroups({ set, next }: UpdateProfileStep, at: string, { journey }: SettingSurroundings): readonly SettingGroup[] {
  return [{ title: null, at, facts: [nextFact(at, next, journey)] }, ...parameterGroups('Sets the traits', `${at}/set`, set)]
}

export function jumpGroups(step: JumpStep, at: string, around: SettingSurroundings): readonly SettingGroup[] {
  const { journey, parameters, next } = step
  const facts: readonly Fact[] = [{ name: 'Journey', at: `${at}/journey`, value: journey }, nextFact(at, next, around.journey)]
  return [{ title: null, at, facts }, ...parameterGroups('Parameters', `${at}/parameters`, parameters)]
}

export function reactionGroups(step: ReactionStep, at: string, around: SettingSurroundings): readonly SettingGroup[] {
  const { to, interaction, timeout, next } = step
  const { steps } = around.journey
  const message = Object.hasOwn(steps, to) ? steps[to] : undefined
  const facts: readonly Fact[] = [
    { name: 'Message', at: `${at}/to`, value: message === undefined ? `no step ${to}` : `${stepTitle(to, message)} (${to})` },
    { name: 'Is', at: `${at}/interaction`, value: interaction },
    nextFact(at, next, around.journey),
  ]
  return [{ title: null, at, facts }, ...timeoutGroups(at, timeout, around)]
}

function parameterGroups(title: string, at: string, expressions: Readonly<Record<string, string>> | undefined): readonly SettingGroup[] {
  const facts = expressionFacts(at, expressions)
  return facts.length === 0 ? [] : [{ title, at, facts }]
}
