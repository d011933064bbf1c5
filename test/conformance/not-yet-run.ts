/** What a conformance case may still wait for: features that the engine does not simulate yet. */
export type MissingFeature = 'real integrations'

/**
 * The cases that do not pass yet, by name and reason. A case that passes may not stand here.
 * A case that is refused for a wrong reason would pass by accident: that is `refusedBlindly`.
 */
export const notYetRun: Readonly<Record<string, MissingFeature>> = {
  'SEG-43-required-field-missing': 'real integrations',
}

/**
 * Cases that want bad input refused, and get that only because the feature as a whole is refused as unknown. They count as not run: the
 * day the feature is understood, they have to be refused for the reason they name, and leave this list.
 */
export const refusedBlindly: Readonly<Record<string, MissingFeature>> = {}
