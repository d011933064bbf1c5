import { adobeParametersOf } from './adobe-tables.ts'
import { jo2021 } from './jo-2021.ts'
import type { Preset } from './preset.ts'

/** Adobe Journey Optimizer, the successor, as its pages describe it today. */
export const ajoCurrent: Preset = {
  ...jo2021,
  id: 'ajo-current',
  product: 'Adobe Journey Optimizer',
  asOf: '2026',
  stateChanges: ['pause', 'resume', 'close', 'stop'],
  interactions: ['opened', 'clicked'],
  lacks: {
    ...jo2021.lacks,
    journey: ['exitSend'],
    'exit-rule': ['matchIdentifier', 'send'],
    'segment-trigger-step': [],
    'wait-step': ['until'],
    'hold-branch': ['restart', 'until', 'when'],
    condition: [],
  },
  parameters: adobeParametersOf('ajo-current'),
}
