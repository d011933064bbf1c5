import { suggestion, suggestionsFrom } from '../../model/nearest-name.ts'
import { type Problem, problemAt, warningAt } from '../../model/problem.ts'
import { quoted } from '../../model/wording.ts'
import { segmentNames } from '../check-segment-names.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { listenedSegments } from './listened-segments.ts'

/** The segments that a journey reads or listens to are there, and a list names each once. */
export function checkListenedSegments(subject: AdobeJourney): Problem[] {
  const { segments, incomplete } = subject.surroundings
  const named = segmentNames(segments, incomplete)
  const seen = new Set<string>()
  return listenedSegments(subject).flatMap(({ segment, step, kind, path }) => {
    const place = `${step} ${segment}`
    const isRepeated = kind === 'qualification' && seen.has(place)
    seen.add(place)
    if (!isRepeated) return named(segment, path)
    return [problemAt(path, 'duplicate-id', `This step names the segment ${quoted(segment)} already: take it out.`)]
  })
}

/** Actions go to destinations that are there, and that the product has: functions are the other one's. */
export function checkActionDestinations({ steps, surroundings, preset }: AdobeJourney): Problem[] {
  const { destinations, incomplete } = surroundings
  if (!destinations || incomplete?.has('destinations')) return []
  const known = new Set(destinations.map(({ id }) => id))
  const suggest = suggestionsFrom(known)
  const functions = new Set(destinations.flatMap((one) => (one.kind === 'function' ? [one.id] : [])))
  return [...steps].flatMap(([id, step]) => {
    if (step.type === 'action' && functions.has(step.destination)) {
      const message = `${quoted(step.destination)} is a function, which ${preset.product} does not have: call an address.`
      return [problemAt(['steps', id, 'destination'], 'not-in-preset', message)]
    }
    if (step.type !== 'action' || known.has(step.destination)) return []
    const advice = suggest(step.destination) || ' Add it to the destinations, or choose another.'
    const message = `There is no destination ${quoted(step.destination)}.${advice}`
    return [problemAt(['steps', id, 'destination'], 'unknown-destination', message)]
  })
}

/** Events that a journey hears later, or exits at, stand in the event catalogue, when there is one; the entry event is another rule's. */
export function lintLaterEvents({ journey, steps, surroundings }: AdobeJourney): Problem[] {
  const names = (surroundings.events ?? []).map(({ name }) => name)
  if (names.length === 0 || surroundings.incomplete?.has('events')) return []
  const unknown = (event: string, path: readonly PropertyKey[]): Problem[] => {
    if (names.includes(event)) return []
    return [warningAt(path, 'unknown-event', `The event ${quoted(event)} is not in the event catalogue.${suggestion(event, names)}`)]
  }
  const ofSteps = [...steps].flatMap(([id, step]) => {
    if (step.type === 'event') return id === journey.start ? [] : unknown(step.event, ['steps', id, 'event'])
    if (step.type !== 'hold-until') return []
    return step.branches.flatMap((branch, index) =>
      'event' in branch ? unknown(branch.event, ['steps', id, 'branches', index, 'event']) : [],
    )
  })
  return [...ofSteps, ...(journey.exitRules ?? []).flatMap(({ event }, index) => unknown(event, ['exitRules', index, 'event']))]
}
