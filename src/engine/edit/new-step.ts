import type { JsonObject } from '../model/json-value.ts'
import type { StepType } from '../model/step.ts'

/** What the id of a new step of a type begins with. */
export const idOfNewStep: Readonly<Record<StepType, string>> = {
  event: 'event',
  'segment-qualification': 'qualification',
  'segment-trigger': 'trigger',
  'hold-until': 'hold',
  wait: 'wait',
  condition: 'split',
  'random-split': 'random',
  'send-to-destination': 'send',
  action: 'action',
  'update-profile': 'update',
  jump: 'jump',
  reaction: 'reaction',
  end: 'end',
}

/**
 * A step as it stands on the canvas before anything is said of it: what has a usual value has it, and what has none is empty, which the
 * checks mind. Its ways lead nowhere yet.
 *
 * @param name what the product calls such a step, where the product asks for a name
 */
export function newStep(type: StepType, name: string | null): JsonObject {
  const named = name === null ? {} : { name }
  switch (type) {
    case 'event':
      return { type, ...named, event: '' }
    case 'segment-qualification':
      return { type, ...named, segment: '', behavior: 'entrance' }
    case 'segment-trigger':
      return { type, ...named, segment: '', namespace: '', schedule: { type: 'default' } }
    case 'hold-until':
      // Without names it is a product's that has no hold, but a wait beside an event. Source: Adobe reference, section 7.2.
      return name === null
        ? {
            type,
            branches: [
              { id: 'happened', event: '' },
              { id: 'over', after: '1d' },
            ],
          }
        : { type, name, branches: [{ id: 'happened', name: 'Happened', event: '' }], maximum: { after: '1d' } }
    case 'wait':
      return { type, ...named, for: '1d' }
    case 'condition':
      return {
        type,
        ...named,
        branches: [{ id: 'yes', ...(name === null ? {} : { name: 'Yes' }), when: { trait: '', is: 'exists' } }],
        otherwise: {},
      }
    case 'random-split':
      return {
        type,
        ...named,
        branches: [
          { id: 'a', name: 'A', percent: 50 },
          { id: 'b', name: 'B', percent: 50 },
        ],
      }
    case 'send-to-destination':
      return { type, ...named, activations: [{ id: 'a1', destination: '' }] }
    case 'action':
      return { type, ...named, destination: '', parameters: {} }
    case 'update-profile':
      return { type, ...named, set: {} }
    case 'jump':
      return { type, ...named, journey: '' }
    case 'reaction':
      return { type, ...named, to: '', interaction: 'opened' }
    case 'end':
      return { type, ...named }
  }
}
