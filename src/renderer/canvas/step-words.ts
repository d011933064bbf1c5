import type { Journey } from '../../engine/model/journey.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Behavior, EntryMode, EventStep, HoldUntilStep, Step, WaitStep } from '../../engine/model/step.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { conditionWords, segmentName } from './condition-words.ts'
import { durationWords } from './duration-words.ts'
import { filtersInWords } from './filter-words.ts'
import { localTimeWords, scheduleWords } from './schedule-words.ts'
import { isAdobe } from './step-kinds.ts'

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

/** What a step's settings are said with. */
export interface Surroundings {
  readonly journey: Journey
  readonly destinations: readonly Destination[]
  readonly segments: readonly Segment[]
}

/** One line about a step's settings. */
export function stepSummary(step: Step, isStart: boolean, { journey, destinations, segments }: Surroundings): string {
  switch (step.type) {
    case 'event':
      return eventWords(step, isStart, journey)
    case 'hold-until':
      return holdWords(step)
    case 'wait':
      return waitWords(step)
    case 'condition':
      return step.branches.length === 1
        ? conditionWords(step.branches[0]!.when, segments)
        : `the first of ${step.branches.length} conditions that holds`
    case 'random-split':
      return [`${step.branches.map(({ percent }) => percent).join(' / ')} %`, ...(step.sameBranch ? ['same branch'] : [])].join(' · ')
    case 'send-to-destination': {
      const names = [...new Set(step.activations.map(({ destination }) => destinationName(destination, destinations)))].filter(Boolean)
      const event = step.eventName ?? step.activations.find((activation) => activation.eventName)?.eventName ?? step.name
      return [names.join(', '), event].filter(Boolean).join(' · ')
    }
    case 'segment-qualification':
      return [`${behaviorNames[step.behavior ?? 'entrance']} ${segmentsInWords(step.segment, segments)}`, ...atMost(step.timeout)].join(
        ' · ',
      )
    case 'segment-trigger':
      return `${segmentName(step.segment, segments)} · ${scheduleWords(step.schedule)}`
    case 'action':
      return destinationName(step.destination, destinations)
    case 'update-profile':
      return `sets ${Object.keys(step.set).join(', ')}`
    case 'jump':
      return `into ${step.journey}`
    case 'reaction': {
      const to = Object.hasOwn(journey.steps, step.to) ? journey.steps[step.to] : undefined
      return [`${to === undefined ? step.to : stepTitle(step.to, to)} ${step.interaction}`, ...atMost(step.timeout)].join(' · ')
    }
    case 'end':
      return 'end of the journey'
  }
}

/** "Silver or Gold" */
export function segmentsInWords(segment: string | readonly string[], segments: readonly Segment[]): string {
  return [segment]
    .flat()
    .map((id) => segmentName(id, segments))
    .join(' or ')
}

function eventWords({ entry, identifier, where, condition, timeout }: EventStep, isStart: boolean, { preset }: Journey): string {
  // How often somebody may enter is a setting of the journey in Adobe's products.
  const entrance = isStart && (entry !== undefined || !isAdobe(preset)) ? entryWords(entry, identifier) : []
  const held = condition === undefined ? [] : [conditionWords(condition)]
  return [...entrance, ...filtersInWords(where), ...held, ...atMost(timeout)].join(' · ') || 'any such event'
}

function holdWords({ branches, maximum }: HoldUntilStep): string {
  if (maximum !== undefined) return `Hold until, at most ${durationWords(maximum.after)}`
  return branches.length === 1 ? 'Hold until' : `until the first of ${branches.length} comes`
}

const atMost = (timeout: { readonly after: string } | undefined): string[] =>
  timeout === undefined ? [] : [`at most ${durationWords(timeout.after)}`]

export const behaviorNames: Readonly<Record<Behavior, string>> = { entrance: 'enters', exit: 'exits', both: 'enters or exits' }

function waitWords(step: WaitStep): string {
  if (step.for !== undefined) return `Wait ${durationWords(step.for)}`
  return `Wait until ${step.until === undefined ? (step.expression ?? '') : localTimeWords(step.until)}`
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
