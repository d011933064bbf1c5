import type { Outage } from '../../engine/model/responses.ts'
import type { Injection } from '../../engine/model/session-act.ts'
import { parseDuration } from '../../engine/time/duration.ts'
import type { InjectionKind } from '../state/window-state.ts'
import { objectOf } from './value-fields.ts'

/** What is written in the fields. */
export interface InjectionDraft {
  readonly profile: string
  readonly event: string
  /** JSON. */
  readonly properties: string
  /** JSON. */
  readonly traits: string
  readonly segment: string
  readonly change: 'enter' | 'exit'
  readonly calculate: readonly string[]
  readonly destination: string
  readonly isSilent: boolean
  readonly status: string
  readonly length: string
  /** What becomes of entries; null until somebody says. */
  readonly entries: 'pause' | 'resume' | null
}
export type DraftField = keyof InjectionDraft

/** What is wrong, by field. */
export type Troubles = Partial<Record<DraftField, string>>

export const emptyDraft: InjectionDraft = {
  profile: '',
  event: '',
  properties: '{}',
  traits: '{}',
  segment: '',
  change: 'enter',
  calculate: [],
  destination: '',
  isSilent: false,
  status: '503',
  length: '20m',
  entries: null,
}

/** What the fields say: something that happens, an outage of a destination, or what is wrong with them. */
export type Drafted =
  | { readonly kind: 'injection'; readonly injection: Injection }
  | { readonly kind: 'act'; readonly act: { readonly do: 'pause' | 'resume' } }
  | { readonly kind: 'outage'; readonly destination: string; readonly outage: Omit<Outage, 'at' | 'every'> }
  | { readonly kind: 'wrong'; readonly troubles: Troubles }

export function drafted(what: InjectionKind, draft: InjectionDraft): Drafted {
  const { profile, event, segment, change, calculate, destination, isSilent, entries } = draft
  const troubles = troublesOf(what, draft)
  if (Object.keys(troubles).length > 0) return { kind: 'wrong', troubles }
  switch (what) {
    case 'event':
      return injection({ profile: profile.trim(), event: event.trim(), properties: objectOf(draft.properties) ?? {} })
    case 'trait':
      return injection({ profile: profile.trim(), traits: objectOf(draft.traits) ?? {} })
    case 'membership':
      return injection({ profile: profile.trim(), segment, change })
    case 'calculation':
      return injection({ calculate })
    case 'entries':
      return { kind: 'act', act: { do: entries ?? 'pause' } }
    case 'outage': {
      const failure = isSilent ? { silent: true } : { status: Number(draft.status) }
      return { kind: 'outage', destination, outage: { ...failure, for: draft.length.trim() } }
    }
  }
}

function injection(made: Injection): Drafted {
  return { kind: 'injection', injection: made }
}

function troublesOf(what: InjectionKind, draft: InjectionDraft): Troubles {
  switch (what) {
    case 'event':
      return {
        ...wanted(draft, 'profile', 'Whose event is it?'),
        ...wanted(draft, 'event', 'Which event is it?'),
        ...(objectOf(draft.properties) === null ? { properties: 'Write a JSON object, like { "total": 20 }.' } : {}),
      }
    case 'trait':
      return { ...wanted(draft, 'profile', 'Whose trait is it?'), ...traitTroubles(draft) }
    case 'membership':
      return { ...wanted(draft, 'profile', 'Whose membership is it?'), ...wanted(draft, 'segment', 'Choose a scripted segment.') }
    case 'calculation':
      return draft.calculate.length === 0 ? { calculate: 'Choose at least one batch segment.' } : {}
    case 'entries':
      return draft.entries === null ? { entries: 'Choose what becomes of entries.' } : {}
    case 'outage':
      return {
        ...wanted(draft, 'destination', 'Which destination fails?'),
        ...(draft.isSilent || /^[45]\d\d$/.test(draft.status) ? {} : { status: 'From 400 to 599' }),
        ...((parseDuration(draft.length.trim()) ?? 0) > 0 ? {} : { length: 'Like 20m or 2h' }),
      }
  }
}

function wanted(draft: InjectionDraft, field: 'profile' | 'event' | 'segment' | 'destination', question: string): Troubles {
  return draft[field].trim() === '' ? { [field]: question } : {}
}

function traitTroubles({ traits }: InjectionDraft): Troubles {
  const values = objectOf(traits)
  if (values === null) return { traits: 'Write a JSON object, like { "plan": "vip" }.' }
  return Object.keys(values).length === 0 ? { traits: 'Which trait becomes another?' } : {}
}
