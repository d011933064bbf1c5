import { adobeParametersOf } from './adobe-tables.ts'
import { jo202007 } from './jo-2020-07.ts'
import type { Preset } from './preset.ts'

/** Adobe Journey Orchestration in its last classic form, with event timeouts, jumps and updates of profiles. */
export const jo2021: Preset = {
  ...jo202007,
  id: 'jo-2021',
  product: 'Adobe Journey Orchestration (2021)',
  asOf: '2021',
  stepTypes: [...jo202007.stepTypes.filter((type) => type !== 'end'), 'update-profile', 'jump', 'end'],
  lacks: {
    ...jo202007.lacks,
    'event-step': ['audience', 'entry', 'identifier'],
    'segment-qualification-step': [],
  },
  parameters: adobeParametersOf('jo-2021'),
}
