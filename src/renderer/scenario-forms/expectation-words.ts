import type { RefusalReason } from '../../engine/account/result.ts'
import { amountParts } from '../../engine/edit/amount-parts.ts'
import { valueAt } from '../../engine/edit/document-path.ts'
import { type ExpectationKind, kindOfExpectation } from '../../engine/edit/expectation-kind.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { textOf } from '../format/text-of.ts'
import { percentOf } from '../population-forms/percent.ts'
import { reasonInWords } from '../tables/reason-words.ts'

/** Expectations in a few words. */

export const kindInWords: Readonly<Record<ExpectationKind, string>> = {
  paths: 'The way that a person goes',
  entered: 'How many enter a step',
  count: 'How many sends there are',
  every: 'What every send says',
  refused: 'How many are not let in',
  outcomes: 'How many end in which way',
}

/** "at least 10 and at most 20". */
function amountInWords(amount: JsonValue | undefined, inWords: (value: JsonValue) => string = textOf): string {
  const parts = amountParts(amount).map(({ operator, value }) =>
    operator === 'is' || operator === 'equals' ? inWords(value) : `${operator.replaceAll('-', ' ')} ${inWords(value)}`,
  )
  return parts.join(' and ')
}

export const shareInWords = (amount: JsonValue | undefined): string =>
  amountInWords(amount, (value) => (typeof value === 'number' ? `${percentOf(value)} %` : textOf(value)))

/** What is expected, while nobody has given it a name. */
export function expectationInWords(expectation: JsonValue | undefined, journeys: readonly Journey[]): string {
  const kind = kindOfExpectation(expectation)
  if (kind === null) return 'Nothing that is known'
  const text = (...path: string[]) => textOf(valueAt(expectation, path))
  const step = (id: string, journey: string) => stepName(id, journey, journeys)
  const name = (journey: string) => journeys.find(({ id }) => id === journey)?.name ?? journey
  switch (kind) {
    case 'paths':
      return `${text('profile') || 'Nobody yet'} in ${name(text('journey')) || 'a journey'}`
    case 'entered':
      return `${step(text('step'), text('journey')) || 'A step'}: entered by ${amountInWords(valueAt(expectation, ['entered']))}`
    case 'count':
      return `${sendsInWords(valueAt(expectation, ['sends']), step, name)}: ${amountInWords(valueAt(expectation, ['count']))}`
    case 'every':
      return `${sendsInWords(valueAt(expectation, ['sends']), step, name)}: every one has ${text('every', 'path')}`
    case 'refused':
      return `Not let in${text('refused', 'profile') && `: ${text('refused', 'profile')}`}: ${amountInWords(valueAt(expectation, ['count']))}`
    case 'outcomes':
      return `Ends of ${name(text('journey')) || 'a journey'}`
  }
}

function sendsInWords(filter: JsonValue | undefined, step: (id: string, journey: string) => string, name: (id: string) => string): string {
  if (!isJsonObject(filter)) return 'Sends'
  const of = filter as JsonObject
  const journey = textOf(of.journey)
  const parts = [
    of.step === undefined ? '' : `of ${step(textOf(of.step), journey)}`,
    of.step === undefined && journey !== '' ? `of ${name(journey)}` : '',
    of.activation === undefined ? '' : `by ${textOf(of.activation)}`,
    of.destination === undefined ? '' : `to ${textOf(of.destination)}`,
    of.profile === undefined ? '' : `for ${textOf(of.profile)}`,
    of.status === undefined ? '' : `that are ${textOf(of.status)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'All sends' : `Sends ${parts.join(' ')}`
}

/** The name of an expectation of what happened to somebody: "Ann is not sent Nudge". */
export function happenedInWords(expectation: JsonObject, journeys: readonly Journey[]): string {
  const text = (...path: string[]) => textOf(valueAt(expectation, path))
  const count = Number(expectation.count)
  if (expectation.paths !== undefined) {
    const paths = expectation.paths as readonly JsonValue[]
    if (paths.length === 0) return `${text('profile')} does not enter`
    return `${text('profile')} goes ${paths.map(textOf).join(', then ')}`
  }
  if (expectation.refused !== undefined) {
    const reason = reasonInWords(text('refused', 'reason') as RefusalReason)
    return `${text('refused', 'profile')} is not let in ${timesInWords(count)}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
  }
  const step = text('sends', 'step')
  const what = step === '' ? `the exit message (${text('sends', 'activation')})` : stepName(step, text('sends', 'journey'), journeys)
  return count === 0
    ? `${text('sends', 'profile')} is not sent ${what}`
    : `${text('sends', 'profile')} is sent ${what} ${timesInWords(count)}`
}

const timesInWords = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

function stepName(id: string, journey: string, journeys: readonly Journey[]): string {
  for (const one of journeys) {
    const step = one.steps[id]
    if (step !== undefined && (journey === '' || journey === one.id)) return stepTitle(id, step)
  }
  return id
}
