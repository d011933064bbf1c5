import type { Segment } from '../../engine/model/segment.ts'
import type { Activation, HoldBranch, Step, StepType } from '../../engine/model/step.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { conditionWords, segmentName } from '../canvas/condition-words.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { filtersInWords } from '../canvas/filter-words.ts'
import { destinationName, entryModeWords } from '../canvas/step-words.ts'
import type { Fact } from './fact.ts'

const kindNames: Readonly<Record<StepType, string>> = {
  event: 'Event',
  'hold-until': 'Hold until',
  wait: 'Wait',
  condition: 'Data split',
  'random-split': 'Randomized split',
  'send-to-destination': 'Send to destination',
  end: 'End',
}

export const stepKindName = (type: StepType): string => kindNames[type]

/** A step's settings to read. */
export function stepSettings(
  step: Step,
  isStart: boolean,
  destinations: readonly Destination[],
  segments: readonly Segment[] = [],
): readonly Fact[] {
  switch (step.type) {
    case 'event':
      return [
        { name: 'Event', value: step.event },
        ...filterFacts('Where', step.where),
        ...(step.audience === undefined ? [] : [{ name: 'Audience', value: `members of ${segmentName(step.audience, segments)}` }]),
        ...(isStart ? [{ name: 'Entry', value: entryModeWords(step.entry) }] : []),
        ...(step.identifier === undefined ? [] : [{ name: 'Told apart by', value: step.identifier }]),
      ]
    case 'hold-until':
      return [
        ...step.branches.map((branch) => ({
          name: branch.name ?? branch.id,
          value: holdBranchWords(branch),
        })),
        ...(step.maximum === undefined ? [] : [{ name: 'At most', value: durationWords(step.maximum.after) }]),
      ]
    case 'wait':
      return [{ name: 'For', value: durationWords(step.for) }]
    case 'condition':
      return [
        ...step.branches.map(({ id, name, when }) => ({ name: name ?? id, value: conditionWords(when, segments) })),
        { name: 'Everyone else', value: step.otherwise ? 'goes on' : 'ends the path' },
      ]
    case 'random-split':
      return [
        ...step.branches.map(({ id, name, percent }) => ({ name: name ?? id, value: `${percent} %` })),
        { name: 'Same branch', value: step.sameBranch ? 'a profile takes the same branch every time' : 'drawn anew for each instance' },
      ]
    case 'send-to-destination':
      return [
        ...(step.eventName === undefined ? [] : [{ name: 'Event name', value: step.eventName }]),
        ...step.activations.flatMap((activation) => activationFacts(activation, step.activations.length > 1, destinations)),
      ]
    case 'end':
      return [{ name: 'Outcome', value: 'completed' }]
  }
}

function holdBranchWords(branch: HoldBranch): string {
  return [branch.event, ...filtersInWords(branch.where), ...(branch.restart ? ['back to the beginning of this step'] : [])].join(', ')
}

function filterFacts(name: string, where: Parameters<typeof filtersInWords>[0]): readonly Fact[] {
  const filters = filtersInWords(where)
  return filters.length === 0 ? [] : [{ name, value: filters.join(', ') }]
}

export function activationFacts(activation: Activation, isOneOfMany: boolean, destinations: readonly Destination[]): readonly Fact[] {
  const of = isOneOfMany ? ` (${activation.id})` : ''
  const context = activation.context ?? 'all'
  return [
    { name: `Destination${of}`, value: destinationName(activation.destination, destinations) },
    ...(activation.action === undefined ? [] : [{ name: `Action${of}`, value: activation.action }]),
    ...(activation.eventName === undefined ? [] : [{ name: `Event name${of}`, value: activation.eventName }]),
    { name: `Context${of}`, value: typeof context === 'string' ? context : context.join(', ') },
    { name: `Traits${of}`, value: (activation.traits ?? []).join(', ') || 'none' },
    ...(activation.mapping === undefined ? [] : [{ name: `Mapping${of}`, value: Object.keys(activation.mapping).join(', ') || 'none' }]),
  ]
}
