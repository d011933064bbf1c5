import type { InjectionKind } from '../state/window-state.ts'

/** What can be made to happen, and whether the journey lets people in. */
export const injectionKinds: readonly { readonly kind: InjectionKind; readonly name: string }[] = [
  { kind: 'event', name: 'A profile event' },
  { kind: 'trait', name: 'A trait changes' },
  { kind: 'membership', name: 'Somebody enters or leaves a segment' },
  { kind: 'calculation', name: 'Batch segments are calculated' },
  { kind: 'outage', name: 'A destination fails' },
  { kind: 'entries', name: 'The journey pauses or resumes' },
]
