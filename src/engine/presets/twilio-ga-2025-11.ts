import type { Preset } from './preset.ts'
import { twilioAssumptions } from './twilio-assumptions.ts'
import { twilioLimits } from './twilio-limits.ts'

/** Twilio Segment, event-triggered journeys, as documented in November 2025. */
export const twilioGa202511: Preset = {
  id: 'twilio-ga-2025-11',
  family: 'twilio',
  product: 'Twilio Segment, event-triggered journeys (generally available)',
  asOf: '2025-11-10',
  stepTypes: ['event', 'hold-until', 'wait', 'condition', 'random-split', 'send-to-destination', 'end'],
  entryModes: ['every-time', 'once', 'after-exit'],
  stateChanges: ['pause', 'resume', 'archive'],
  interactions: [],
  editsAfterPublish: true,
  lacks: {
    'event-step': ['condition', 'namespace', 'timeout'],
    'hold-branch': ['segment', 'behavior', 'after', 'until', 'expression', 'when'],
    'wait-step': ['until', 'expression'],
    'condition-step': ['onError'],
    condition: ['time', 'date', 'profileCap', 'expression'],
    'journey-settings': ['profileTimezone', 'reentrance', 'globalTimeout', 'errorTimeout', 'startDate', 'endDate'],
  },
  parameters: [...twilioLimits, ...twilioAssumptions],
}
