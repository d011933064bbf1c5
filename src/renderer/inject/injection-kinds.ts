import type { InjectionKind } from '../state/window-state.ts'

/** What can be made to happen, beside what is done to the journey itself. */
export const injectionKinds: readonly { readonly kind: InjectionKind; readonly name: string }[] = [
  { kind: 'event', name: 'A profile event' },
  { kind: 'trait', name: 'A trait changes' },
  { kind: 'membership', name: 'Somebody enters or leaves a segment' },
  { kind: 'calculation', name: 'Batch segments are calculated' },
  { kind: 'outage', name: 'A destination fails' },
]
