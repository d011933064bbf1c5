import { alignVisits } from '../../engine/account/align-visits.ts'
import type { InstanceStory, StoryMove } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { branchLabel } from '../canvas/ways-out.ts'
import { formatElapsed } from '../format/duration.ts'
import { endSentence } from '../inspector/end-sentence.ts'
import { whyStayEnded } from '../inspector/stay-words.ts'
import type { ComparedFact } from './compared-facts.ts'

type Left = Extract<StoryMove, { kind: 'left' }>

interface Visit {
  readonly step: string
  /** null where the instance still is there, or was ended there. */
  readonly left: Left | null
}

/** A story as far as the clock has come. */
interface Course {
  readonly visits: readonly Visit[]
  readonly ended: Extract<StoryMove, { kind: 'ended' }> | null
}

function courseOf({ moves }: InstanceStory, at: number): Course {
  const visits: Visit[] = []
  let ended: Course['ended'] = null
  for (const move of moves) {
    if (move.at > at) break
    if (move.kind === 'entered') visits.push({ step: move.step, left: null })
    else if (move.kind === 'left') visits[visits.length - 1] = { step: move.step, left: move }
    else if (move.kind === 'ended') ended = move
  }
  return { visits, ended }
}

/** Two stories step by step, up to the clock; the first step where they part says why. */
export function comparedVisits(first: InstanceStory, second: InstanceStory, journey: Journey, at: number): readonly ComparedFact[] {
  const courses = [courseOf(first, at), courseOf(second, at)] as const
  const [one, other] = courses
  const aligned = alignVisits(
    one.visits.map(({ step }) => step),
    other.visits.map(({ step }) => step),
  )
  let hasParted = false
  return aligned.map((pair) => {
    const visits = [pair.first === null ? null : one.visits[pair.first], pair.second === null ? null : other.visits[pair.second]] as const
    const step = (visits[0] ?? visits[1])?.step ?? ''
    const parts = visits[0]?.left?.branch !== visits[1]?.left?.branch || isGone(visits[0]) !== isGone(visits[1])
    const note = parts && !hasParted ? visits.map((visit, place) => reason(visit ?? null, courses[place], journey)) : null
    hasParted ||= parts
    const title = journey.steps[step] === undefined ? step : stepTitle(step, journey.steps[step])
    return {
      name: title,
      first: visitWords(visits[0] ?? null, one, journey),
      second: visitWords(visits[1] ?? null, other, journey),
      isQuiet: !parts,
      ...(note !== null && { note: `They part here. First: ${note[0]}. Second: ${note[1]}.` }),
    }
  })
}

const isGone = (visit: Visit | null | undefined): boolean | null => (visit == null ? null : visit.left !== null)

function visitWords(visit: Visit | null, { ended }: Course, journey: Journey): string {
  if (visit === null) return 'not there'
  if (visit.left === null) return ended === null ? 'inside' : 'ended here'
  const { branch, stayed } = visit.left
  const way = branch === null ? '' : branchLabel(journey.steps[visit.step], branch)
  return [way, stayed === 0 ? 'at once' : formatElapsed(stayed)].filter(Boolean).join(', ')
}

/** What made a visit end as it did, in words. */
function reason(visit: Visit | null, course: Course | undefined, journey: Journey): string {
  if (visit === null) return 'it did not come here'
  const step = journey.steps[visit.step]
  if (visit.left !== null) return step === undefined ? 'it went on' : whyStayEnded(step, visit.left)
  if (course?.ended == null) return 'it is still inside'
  const { strong, rest } = endSentence(course.ended, journey)
  return `${strong} ${rest}`.trim()
}
