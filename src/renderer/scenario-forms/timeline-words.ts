import { valueAt } from '../../engine/edit/document-path.ts'
import { type JourneyAct, kindOfItem, type TimelineKind } from '../../engine/edit/timeline-item-kind.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'
import { valueInWords } from '../population-forms/person-in-words.ts'

/** What happens, in a few words. */

export const itemKindInWords: Readonly<Record<TimelineKind, string>> = {
  event: 'A person does something (event)',
  traits: 'Traits of a person change',
  segment: 'A person enters or exits a segment',
  calculate: 'Segments are calculated',
  journey: 'Something is done to a journey',
  reaction: 'A person reacts to a message',
  merge: 'Two people become one',
}

export const actInWords: Readonly<Record<JourneyAct, string>> = {
  publish: 'Publish',
  pause: 'Pause',
  resume: 'Resume',
  close: 'Close to new entries',
  stop: 'Stop',
  archive: 'Archive',
  'edit-activation': 'Edit an activation',
  'delete-activation': 'Delete an activation',
}

/** "ann: Checkout_Started" */
export function itemInWords(item: JsonValue | undefined): string {
  const text = (...path: string[]) => textOf(valueAt(item, path))
  const person = text('profile') || 'Somebody'
  switch (kindOfItem(item)) {
    case 'event':
      return `${person}: ${text('event') || 'an event'}`
    case 'traits':
      return `${person}: ${pairs(valueAt(item, ['traits'])) || 'traits'}`
    case 'segment':
      return `${person} ${text('change') === 'exit' ? 'exits' : 'enters'} ${text('segment') || 'a segment'}`
    case 'calculate':
      return `Calculate ${valueInWords(valueAt(item, ['calculate'])) || 'segments'}`
    case 'journey':
      return `${actInWords[text('do') as JourneyAct] ?? text('do')}: ${text('journey') || 'a journey'}`
    case 'reaction':
      return `${person}: ${text('reaction', 'interaction')} ${text('reaction', 'step')}`
    case 'merge':
      return `${text('merge', 'from') || 'Somebody'} becomes ${text('merge', 'into') || 'somebody'}`
    case null:
      return 'Nothing that is known'
  }
}

/** When it is, and what goes along. */
export function itemSummary(item: JsonValue | undefined): string {
  return [textOf(valueAt(item, ['at'])), pairs(valueAt(item, ['properties']))].filter((part) => part !== '').join(' · ')
}

const pairs = (value: JsonValue | undefined): string =>
  isJsonObject(value)
    ? Object.entries(value as JsonObject)
        .map(([name, one]) => `${name} ${valueInWords(one)}`)
        .join(', ')
    : ''
