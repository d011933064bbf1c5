import { isSegmentBranch } from '../../model/hold-branches.ts'
import type { Journey } from '../../model/journey.ts'
import { suggestion } from '../../model/nearest-name.ts'
import { type Problem, problemAt } from '../../model/problem.ts'
import { quoted } from '../../model/wording.ts'
import { findPreset } from '../../presets/find-preset.ts'
import type { AdobeJourney } from '../journey-under-check.ts'

/** Where a journey may jump from, and where to (reference/adobe 5.8 and 10.6). */
export function checkJumps(subject: AdobeJourney): Problem[] {
  return [...subject.steps].flatMap(([id, step]) => {
    if (step.type !== 'jump') return []
    return [...checkOrigin(subject, ['steps', id]), ...checkTarget(subject, step.journey, ['steps', id, 'journey'])]
  })
}

function checkOrigin({ start, steps, preset }: AdobeJourney, path: readonly PropertyKey[]): Problem[] {
  const refuse = (why: string): Problem[] => [problemAt(path, 'misplaced-step', `${why}: take the jump out.`)]
  if (start?.type === 'segment-trigger') return refuse('A journey that starts with a segment trigger cannot jump')
  const qualifies = [...steps.values()].some(
    (step) => step.type === 'segment-qualification' || (step.type === 'hold-until' && step.branches.some(isSegmentBranch)),
  )
  // The newest product lifted this.
  if (!qualifies || preset.id === 'ajo-current') return []
  return refuse(`Under the preset ${quoted(preset.id)} a journey with a segment qualification cannot jump`)
}

function checkTarget({ journey, start, surroundings }: AdobeJourney, id: string, path: readonly PropertyKey[]): Problem[] {
  const refuse = (message: string): Problem[] => [problemAt(path, 'impossible-jump', message)]
  if (id === journey.id) return refuse('A journey cannot jump into itself: name another.')
  const { journeys, incomplete } = surroundings
  if (!journeys) return []
  const target = journeys.find((one) => one.id === id)
  if (!target) {
    if (incomplete?.has('journeys')) return []
    const advice =
      suggestion(
        id,
        journeys.map((one) => one.id),
      ) || ' Add it to "journeys", or name another.'
    return [problemAt(path, 'unknown-journey', `There is no journey ${quoted(id)} to jump into.${advice}`)]
  }
  if (findPreset(target.preset)?.family === 'twilio')
    return refuse(`The journey ${quoted(id)} is one of another product, under the preset ${quoted(target.preset)}: name another.`)
  const first = Object.hasOwn(target.steps, target.start) ? target.steps[target.start] : undefined
  if (!first) return []
  if (first.type !== 'event')
    return refuse(
      `A jump is an event to the journey ${quoted(id)}, which starts with a step of the type ${quoted(first.type)}: name one that starts with an event.`,
    )
  if (start?.namespace !== undefined && first.namespace !== start.namespace) {
    const other = first.namespace === undefined ? 'none' : quoted(first.namespace)
    return refuse(`A journey that is jumped into has the same namespace, ${quoted(start.namespace)}, and ${quoted(id)} has ${other}.`)
  }
  const way = wayBack(target, journey.id, journeys)
  return way === null ? [] : refuse(`This jump leads back: ${[journey.id, ...way].join(' > ')}. Jumps go round in no circle.`)
}

/** The journeys through which jumps lead from one to another; null where none do. */
function wayBack(from: Journey, to: string, journeys: readonly Journey[]): string[] | null {
  const before = new Map<string, string | null>([[from.id, null]])
  const open = [from]
  for (let journey = open.shift(); journey; journey = open.shift()) {
    for (const step of Object.values(journey.steps)) {
      if (step.type !== 'jump') continue
      if (step.journey === to) return [...trail(journey.id, before), to]
      const next = journeys.find(({ id }) => id === step.journey)
      if (!next || before.has(next.id)) continue
      before.set(next.id, journey.id)
      open.push(next)
    }
  }
  return null
}

function trail(id: string, before: ReadonlyMap<string, string | null>): string[] {
  const ids: string[] = []
  for (let at: string | null = id; at !== null; at = before.get(at) ?? null) ids.unshift(at)
  return ids
}
