import { EngineFault, type PayloadMapper, type Run } from '../../engine/index.ts'

/** The mapping code, which takes a tenth of a second to load, only for a run that has something to map. */
export async function loadPayloadMapper({ compiled: { activations, coded } }: Run): Promise<PayloadMapper> {
  // Integrations map for themselves, and functions are given the event as it is.
  const maps = activations.some(({ activation, history }) =>
    [activation, ...history.edits.map((edit) => edit.activation)].some(({ mapping, destination }) => mapping && !coded.has(destination)),
  )
  if (maps) return (await import('./vendor-mapping.ts')).mapByVendor
  return () => {
    throw new EngineFault('a payload was mapped in a run without mappings')
  }
}
