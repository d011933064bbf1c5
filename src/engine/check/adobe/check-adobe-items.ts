import type { Journey } from '../../model/journey.ts'
import { suggestion } from '../../model/nearest-name.ts'
import { type Problem, problemAt } from '../../model/problem.ts'
import type { UnreadSteps } from '../../model/readable-journey.ts'
import { isEventItem, isReactionItem, type ReactionItem, type ScenarioDocument } from '../../model/scenario.ts'
import { quoted } from '../../model/wording.ts'
import type { Surroundings } from '../journey-under-check.ts'
import { namespaceProblems } from './check-namespaces.ts'

interface AroundItems extends Pick<Surroundings, 'namespaces' | 'incomplete'> {
  readonly journeys: readonly Journey[]
  /** New versions of them, wherever they stand. */
  readonly definitions: readonly Journey[]
  readonly unreadSteps: ReadonlyMap<string, UnreadSteps> | undefined
}

/** Reactions are to messages that some journey sends, and events come under namespaces that there are (contract section 5). */
export function checkAdobeItems({ timeline = [] }: ScenarioDocument, around: AroundItems): Problem[] {
  return timeline.flatMap((item, index) => {
    const path = ['timeline', index]
    if (isReactionItem(item)) return checkReactionItem(item, path, around)
    if (!isEventItem(item)) return []
    return Object.keys(item.identity ?? {}).flatMap((id) => namespaceProblems(id, [...path, 'identity', id], around))
  })
}

function checkReactionItem(item: ReactionItem, path: readonly PropertyKey[], around: AroundItems): Problem[] {
  const { journeys, definitions, unreadSteps, incomplete } = around
  const isOurs = ({ id }: Journey): boolean => item.journey === undefined || id === item.journey
  const named = [...journeys, ...definitions].filter(isOurs)
  if (named.length === 0 || incomplete?.has('journeys')) {
    if (incomplete?.has('journeys') || item.journey === undefined) return []
    const advice =
      suggestion(
        item.journey,
        journeys.map(({ id }) => id),
      ) || ' Add it to "journeys".'
    return [problemAt([...path, 'journey'], 'unknown-journey', `The scenario has no journey ${quoted(item.journey)}.${advice}`)]
  }
  const { step } = item.reaction
  if (named.some(({ id }) => unreadSteps?.get(id)?.whole.has(step))) return []
  const found = named.flatMap(({ steps }) => (Object.hasOwn(steps, step) ? [steps[step]] : []))
  const at = [...path, 'reaction', 'step']
  if (found.length === 0) {
    const advice =
      suggestion(
        step,
        named.flatMap(({ steps }) => Object.keys(steps)),
      ) || ' Name an action that sends the message.'
    return [problemAt(at, 'unknown-step', `No journey has a step ${quoted(step)}.${advice}`)]
  }
  if (found.some((one) => one?.type === 'action')) return []
  return [problemAt(at, 'not-an-action', `A reaction is to the message of an action, and ${quoted(step)} is none: name one.`)]
}
