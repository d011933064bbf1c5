import { adobeParametersOf } from './adobe-tables.ts'
import type { Preset } from './preset.ts'

/** Adobe Journey Orchestration in July 2020: the product of the seed. */
export const jo202007: Preset = {
  id: 'jo-2020-07',
  family: 'adobe',
  product: 'Adobe Journey Orchestration (July 2020)',
  asOf: '2020-07-17',
  stepTypes: [
    'event',
    'segment-qualification',
    'segment-trigger',
    'hold-until',
    'wait',
    'condition',
    'random-split',
    'action',
    'reaction',
    'end',
  ],
  entryModes: [],
  stateChanges: ['close', 'stop'],
  interactions: ['sent', 'opened', 'clicked', 'failed'],
  editsAfterPublish: true,
  lacks: {
    journey: ['exitRules', 'exitSend'],
    'event-step': ['audience', 'entry', 'identifier', 'timeout'],
    'segment-qualification-step': ['timeout'],
    'segment-trigger-step': ['incremental', 'forceReentrance', 'triggerAfterBatch'],
    'hold-branch': ['restart'],
    'random-split-step': ['sameBranch'],
    condition: ['profileCap'],
  },
  parameters: adobeParametersOf('jo-2020-07'),
}
