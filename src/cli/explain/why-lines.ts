import type { NearestTarget } from '../../engine/account/nearest/nearest-target.ts'
import type { Nearest } from '../../engine/account/nearest/search-nearest.ts'
import type { WhyQuestions } from '../../engine/account/questions/why-questions.ts'
import type { WhyPerson } from '../../engine/account/why-person/why-person.ts'
import { printable } from '../printable.ts'

/** Rehearsals between two looks at how far the search has come; nobody looks here. */
const patience = 16

/** Why a profile did not get into a journey, or to a step of it, and the nearest change that would have been enough. Nothing where it did. */
export function whyLines(
  questions: WhyQuestions,
  asked: { readonly profile: string; readonly journey: string; readonly step?: string | undefined },
): string[] {
  const { profile, journey, step } = asked
  const person = questions.whyPerson({ profile, journey, at: Number.MAX_SAFE_INTEGER, ...(step === undefined ? {} : { step }) })
  if (person === null) return []
  const never = person.facts.filter(({ kind }) => kind === 'never').map(({ sentence }) => sentence)
  const reaches = person.reaches.map(({ id, sentence }) => `${id}: ${sentence}`)
  const target = targetOf(person)
  if (target === null && reaches.length === 0) return []
  const answers = reaches.length > 0 ? reaches : never.length > 0 ? never : [person.answer]
  const heading = step === undefined ? 'Why not' : `Why not to ${step}`
  const nearest = target === null ? [] : nearestLines(searched(questions, target), step)
  return ['', printable(heading), ...answers.map((line) => `  ${printable(line)}`), ...nearest.map((line) => `  ${printable(line)}`)]
}

/** What did not happen; null where it did. */
function targetOf({ profile, journey, step, facts, reaches }: WhyPerson): NearestTarget | null {
  if (step === null) return facts.some(({ kind }) => kind === 'entered') ? null : { kind: 'enter', profile, journey }
  const missed = reaches.filter(({ kind }) => kind === 'turned-off' || kind === 'waiting').at(-1)
  if (missed) return { kind: 'reach', profile, journey, step, instance: missed.instance }
  return reaches.length > 0 ? null : { kind: 'reach', profile, journey, step, instance: null }
}

function searched(questions: WhyQuestions, target: NearestTarget): Nearest | null {
  for (;;) {
    const progress = questions.nearestChange(target, patience)
    if (progress === null || progress.nearest !== null) return progress?.nearest ?? null
  }
}

function nearestLines(nearest: Nearest | null, step: string | undefined): string[] {
  if (nearest === null) return []
  if (nearest.impossible !== null) return [nearest.impossible]
  const outcome = step === undefined ? 'It would have entered' : `It would have come to ${step}`
  return nearest.found.map((words, place) => `${place === 0 ? outcome : 'or'} ${words.join(', and ')}.`)
}
