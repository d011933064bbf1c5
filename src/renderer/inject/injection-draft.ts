import type { JsonObject, JsonValue } from '../../engine/model/json-value.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import type { Outage } from '../../engine/model/responses.ts'
import type { Injection } from '../../engine/model/session-act.ts'
import { parseDuration } from '../../engine/time/duration.ts'
import type { InjectionKind } from '../state/window-state.ts'

/** What is written in the fields. */
export interface InjectionDraft {
  readonly profile: string
  readonly event: string
  /** JSON. */
  readonly properties: string
  readonly trait: string
  /** JSON, or else a text. */
  readonly value: string
  readonly segment: string
  readonly change: 'enter' | 'exit'
  readonly calculate: readonly string[]
  readonly destination: string
  readonly isSilent: boolean
  readonly status: string
  readonly length: string
}
export type DraftField = keyof InjectionDraft

/** What is wrong, by field. */
export type Troubles = Partial<Record<DraftField, string>>

export const emptyDraft: InjectionDraft = {
  profile: '',
  event: '',
  properties: '{}',
  trait: '',
  value: '',
  segment: '',
  change: 'enter',
  calculate: [],
  destination: '',
  isSilent: false,
  status: '503',
  length: '20m',
}

/** What the fields say: something that happens, an outage of a destination, or what is wrong with them. */
export type Drafted =
  | { readonly kind: 'injection'; readonly injection: Injection }
  | { readonly kind: 'outage'; readonly destination: string; readonly outage: Omit<Outage, 'at' | 'every'> }
  | { readonly kind: 'wrong'; readonly troubles: Troubles }

export function drafted(what: InjectionKind, draft: InjectionDraft): Drafted {
  const { profile, event, segment, change, calculate, destination, isSilent } = draft
  const troubles = troublesOf(what, draft)
  if (Object.keys(troubles).length > 0) return { kind: 'wrong', troubles }
  switch (what) {
    case 'event':
      return injection({ profile: profile.trim(), event: event.trim(), properties: propertiesOf(draft) ?? {} })
    case 'trait':
      return injection({ profile: profile.trim(), traits: { [draft.trait.trim()]: traitValue(draft.value) } })
    case 'membership':
      return injection({ profile: profile.trim(), segment, change })
    case 'calculation':
      return injection({ calculate })
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
        ...(propertiesOf(draft) === null ? { properties: 'Write a JSON object, like { "total": 20 }.' } : {}),
      }
    case 'trait':
      return { ...wanted(draft, 'profile', 'Whose trait is it?'), ...wanted(draft, 'trait', 'Which trait is it?') }
    case 'membership':
      return { ...wanted(draft, 'profile', 'Whose membership is it?'), ...wanted(draft, 'segment', 'Choose a scripted segment.') }
    case 'calculation':
      return draft.calculate.length === 0 ? { calculate: 'Choose at least one batch segment.' } : {}
    case 'outage':
      return {
        ...wanted(draft, 'destination', 'Which destination fails?'),
        ...(draft.isSilent || /^[45]\d\d$/.test(draft.status) ? {} : { status: 'From 400 to 599' }),
        ...((parseDuration(draft.length.trim()) ?? 0) > 0 ? {} : { length: 'Like 20m or 2h' }),
      }
  }
}

function wanted(draft: InjectionDraft, field: 'profile' | 'event' | 'trait' | 'segment' | 'destination', question: string): Troubles {
  return draft[field].trim() === '' ? { [field]: question } : {}
}

/** null where it is no JSON object. */
function propertiesOf({ properties }: InjectionDraft): JsonObject | null {
  const value = jsonOf(properties.trim() === '' ? '{}' : properties)
  return value !== undefined && isJsonObject(value) ? value : null
}

/** A value as JSON has it; what is no JSON is a text. */
function traitValue(text: string): JsonValue {
  return jsonOf(text) ?? (text.trim() === 'null' ? null : text)
}

function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
