import type { Activation, Step, StepType } from '../../engine/model/step.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { destinationName, durationWords, entryModeWords, filtersInWords } from '../canvas/step-words.ts'
import type { Fact } from './Facts.tsx'

const kindNames: Readonly<Record<StepType, string>> = {
  event: 'Event',
  'hold-until': 'Hold until',
  wait: 'Wait',
  'send-to-destination': 'Send to destination',
  end: 'End',
}

export const stepKindName = (type: StepType): string => kindNames[type]

/** A step's settings to read. */
export function stepSettings(step: Step, isStart: boolean, destinations: readonly Destination[]): readonly Fact[] {
  switch (step.type) {
    case 'event':
      return [
        { name: 'Event', value: step.event },
        ...filterFacts('Where', step.where),
        ...(isStart ? [{ name: 'Entry', value: entryModeWords(step.entry) }] : []),
        ...(step.identifier === undefined ? [] : [{ name: 'Told apart by', value: step.identifier }]),
      ]
    case 'hold-until':
      return [
        ...step.branches.map((branch) => ({
          name: branch.name ?? branch.id,
          value: [branch.event, ...filtersInWords(branch.where)].join(', '),
        })),
        ...(step.maximum === undefined ? [] : [{ name: 'At most', value: durationWords(step.maximum.after) }]),
      ]
    case 'wait':
      return [{ name: 'For', value: durationWords(step.for) }]
    case 'send-to-destination':
      return [
        ...(step.eventName === undefined ? [] : [{ name: 'Event name', value: step.eventName }]),
        ...step.activations.flatMap((activation) => activationFacts(activation, step.activations.length > 1, destinations)),
      ]
    case 'end':
      return [{ name: 'Outcome', value: 'completed' }]
  }
}

function filterFacts(name: string, where: Parameters<typeof filtersInWords>[0]): readonly Fact[] {
  const filters = filtersInWords(where)
  return filters.length === 0 ? [] : [{ name, value: filters.join(', ') }]
}

function activationFacts(activation: Activation, isOneOfMany: boolean, destinations: readonly Destination[]): readonly Fact[] {
  const of = isOneOfMany ? ` (${activation.id})` : ''
  const context = activation.context ?? 'all'
  return [
    { name: `Destination${of}`, value: destinationName(activation.destination, destinations) },
    ...(activation.action === undefined ? [] : [{ name: `Action${of}`, value: activation.action }]),
    ...(activation.eventName === undefined ? [] : [{ name: `Event name${of}`, value: activation.eventName }]),
    { name: `Context${of}`, value: typeof context === 'string' ? context : context.join(', ') },
    { name: `Traits${of}`, value: (activation.traits ?? []).join(', ') || 'none' },
  ]
}
