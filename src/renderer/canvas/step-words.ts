import type { Behavior, EntryMode, Step, WaitStep } from '../../engine/model/step.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { conditionWords } from './condition-words.ts'
import { durationWords } from './duration-words.ts'
import { filtersInWords } from './filter-words.ts'

/** Steps in words. */

export function stepTitle(id: string, step: Step): string {
  switch (step.type) {
    case 'event':
      return step.name ?? step.event
    case 'end':
      return step.name ?? 'Completed'
    case 'hold-until':
    case 'wait':
    case 'condition':
    case 'random-split':
    case 'send-to-destination':
    case 'segment-qualification':
    case 'segment-trigger':
    case 'action':
    case 'update-profile':
    case 'jump':
    case 'reaction':
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
      return waitWords(step)
    case 'condition':
      return step.branches.length === 1
        ? conditionWords(step.branches[0]!.when)
        : `the first of ${step.branches.length} conditions that holds`
    case 'random-split':
      return [`${step.branches.map(({ percent }) => percent).join(' / ')} %`, ...(step.sameBranch ? ['same branch'] : [])].join(' · ')
    case 'send-to-destination': {
      const names = [...new Set(step.activations.map((activation) => destinationName(activation.destination, destinations)))]
      const event = step.eventName ?? step.activations.find((activation) => activation.eventName)?.eventName ?? step.name
      return [names.join(', '), event].filter(Boolean).join(' · ')
    }
    case 'segment-qualification':
      return `${behaviorNames[step.behavior ?? 'entrance']} ${[step.segment].flat().join(' or ')}`
    case 'segment-trigger':
      return `all members of ${step.segment}`
    case 'action':
      return destinationName(step.destination, destinations)
    case 'update-profile':
      return `sets ${Object.keys(step.set).join(', ')}`
    case 'jump':
      return `into ${step.journey}`
    case 'reaction':
      return `${step.interaction} of ${step.to}`
    case 'end':
      return 'end of the journey'
  }
}

const behaviorNames: Readonly<Record<Behavior, string>> = { entrance: 'enters', exit: 'exits', both: 'enters or exits' }

function waitWords(step: WaitStep): string {
  if (step.for !== undefined) return `Wait ${durationWords(step.for)}`
  return `Wait until ${step.until ?? step.expression ?? ''}`
}

const entryNames: Readonly<Record<EntryMode, string>> = { 'every-time': 'every time', once: 'once', 'after-exit': 'again after exit' }

export function entryModeWords(entry: EntryMode | undefined): string {
  return entryNames[entry ?? 'every-time']
}

function entryWords(entry: EntryMode | undefined, identifier: string | undefined): string[] {
  return [entryModeWords(entry), ...(identifier === undefined ? [] : [`by ${identifier}`])]
}

export function destinationName(id: string, destinations: readonly Destination[]): string {
  return destinations.find((destination) => destination.id === id)?.name ?? id
}
