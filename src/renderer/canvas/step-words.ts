import type { EntryMode, Step } from '../../engine/model/step.ts'
import type { WhereFilter } from '../../engine/model/value-forms.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { parseDuration } from '../../engine/time/duration.ts'
import { formatDurationInWords } from '../format/duration.ts'

/** Steps in words. */

export function stepTitle(id: string, step: Step): string {
  switch (step.type) {
    case 'event':
      return step.name ?? step.event
    case 'end':
      return step.name ?? 'Completed'
    case 'hold-until':
    case 'wait':
    case 'send-to-destination':
      return step.name ?? id
  }
}

/** One line about a step's settings. */
export function stepSummary(step: Step, isStart: boolean, destinations: readonly Destination[]): string {
  switch (step.type) {
    case 'event':
      return [...(isStart ? entryWords(step.entry, step.identifier) : []), ...filtersInWords(step.where)].join(' · ') || 'any such event'
    case 'hold-until':
      return step.maximum === undefined ? 'Hold until' : `Hold until, at most ${durationWords(step.maximum.after)}`
    case 'wait':
      return `Wait ${durationWords(step.for)}`
    case 'send-to-destination': {
      const names = [...new Set(step.activations.map((activation) => destinationName(activation.destination, destinations)))]
      const event = step.eventName ?? step.activations.find((activation) => activation.eventName)?.eventName ?? step.name
      return [names.join(', '), event].filter(Boolean).join(' · ')
    }
    case 'end':
      return 'end of the journey'
  }
}

const entryNames: Readonly<Record<EntryMode, string>> = { 'every-time': 'every time', once: 'once', 'after-exit': 'again after exit' }

export function entryModeWords(entry: EntryMode | undefined): string {
  return entryNames[entry ?? 'every-time']
}

function entryWords(entry: EntryMode | undefined, identifier: string | undefined): string[] {
  return [entryModeWords(entry), ...(identifier === undefined ? [] : [`by ${identifier}`])]
}

/** "currency is EUR or USD", one a filter. */
export function filtersInWords(where: readonly WhereFilter[] | undefined): string[] {
  return (where ?? []).map((filter) => `${filter.property} is ${(filter.anyOf ?? [filter.equals]).map(String).join(' or ')}`)
}

/** "1h30m" as "1 h 30 m". */
export function durationWords(text: string): string {
  const ms = parseDuration(text)
  return ms === null ? text : formatDurationInWords(ms)
}

export function destinationName(id: string, destinations: readonly Destination[]): string {
  return destinations.find((destination) => destination.id === id)?.name ?? id
}
