/** What a conformance case may still wait for: features that the engine does not simulate yet. */
export type MissingFeature = 'real integrations'

/** The cases that do not pass yet, by name and reason. A case that passes may not stand here. */
export const notYetRun: Readonly<Record<string, MissingFeature>> = {
  'SEG-43-required-field-missing': 'real integrations',
}
