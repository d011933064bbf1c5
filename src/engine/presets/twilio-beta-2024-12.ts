import { choice, count, type Parameter, standing } from './parameter.ts'
import type { Preset } from './preset.ts'
import { twilioGa202511 } from './twilio-ga-2025-11.ts'

/** Where the public beta differs; what its documents leave open is as in the later product (reference section 0.2). */
const differences: readonly Parameter[] = [
  count('max-steps', 25, 'Steps of a journey; the start counts, an end does not.', '0.2 [hist: c2b532d]; contract section 2'),
  count('hold-branches', 4, 'Event branches of a hold, beside the maximum.', '0.2 [hist: beee5c9]'),
  count('activations-per-send', 1, 'A send step has exactly one destination; chain steps for several.', '0.2, C2 [seed]'),
  choice('journey-metadata', ['none', 'journey-and-instance'], 'The beta documents no journey_metadata in emitted events.', '0.2 [seed]'),
  choice('sync-key-scope', ['step'], 'Each send step has one sync key.', 'OS-21 [seed]'),
  // The beta has neither exit rules nor splits nor versions, so that these limit nothing in it.
  ...standing('informational', [
    count('exit-events', 5, 'Exit rules of a journey, as first documented.', '0.2 [hist: 07078621]'),
    ...twilioGa202511.parameters.filter(({ name }) => ['split-branches', 'random-branches', 'versions'].includes(name)),
  ]),
]

/** Twilio Segment, event-triggered journeys, the public beta of December 2024: the product of the seed. */
export const twilioBeta202412: Preset = {
  ...twilioGa202511,
  id: 'twilio-beta-2024-12',
  product: 'Twilio Segment, event-triggered journeys (public beta)',
  asOf: '2024-12-19',
  stepTypes: ['event', 'hold-until', 'wait', 'send-to-destination', 'end'],
  entryModes: ['every-time', 'once'],
  editsAfterPublish: false,
  lacks: { ...twilioGa202511.lacks, journey: ['exitRules', 'exitSend'] },
  parameters: twilioGa202511.parameters.map((row) => differences.find(({ name }) => name === row.name) ?? row),
}
