/** What a conformance case may still wait for: features that the engine does not simulate yet. */
export type MissingFeature = 'answers of destinations, retries' | 'payload mapping' | 'real integrations'

/**
 * The cases that do not pass yet, by name and reason. A case that passes may not stand here.
 * A case that is refused for a wrong reason would pass by accident: that is `refusedBlindly`.
 */
export const notYetRun: Readonly<Record<string, MissingFeature>> = {
  'SEG-42-mapped-but-missing': 'payload mapping',
  'SEG-43-required-field-missing': 'real integrations',
  'SEG-45a-recovers-after-500': 'answers of destinations, retries',
  'SEG-45b-always-500': 'answers of destinations, retries',
  'SEG-45c-not-found': 'answers of destinations, retries',
  'SEG-45d-rate-limited-destination': 'answers of destinations, retries',
  'SEG-46a-two-activations': 'payload mapping',
  'SEG-63-dot-in-event-name': 'payload mapping',
}

/**
 * Cases that want bad input refused, and get that only because the feature as a whole is refused as unknown. They count as not run: the
 * day the feature is understood, they have to be refused for the reason they name, and leave this list.
 */
export const refusedBlindly: Readonly<Record<string, MissingFeature>> = {}
