import type { SendResult } from '../../engine/account/result.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'

/** What no two sends share: who it is, when it is, and its own ids. */
type OwnValues = readonly (readonly [role: string, value: JsonValue])[]

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/
const ownKey = /^\$?(message|insert|event|epoch|dedup\w*|idempotency)[-_]?(id|key)$|^uuid$/i

/**
 * Tells the differences that any two sends have: their own ids, profiles and instants.
 * @returns whether a value that differs at this key is one of them
 */
export function alwaysDiffers(one: SendResult, other: SendResult): (key: string, from: JsonValue, to: JsonValue) => boolean {
  const [ofOne, ofOther] = [new Map(ownValues(one)), new Map(ownValues(other))]
  return (key, from, to) => {
    if (ownKey.test(key)) return true
    if (typeof from === 'string' && typeof to === 'string' && instant.test(from) && instant.test(to)) return true
    return [...ofOne].some(([role, value]) => value === from && ofOther.get(role) === to)
  }
}

function ownValues({ at, instance, profile, event }: SendResult): OwnValues {
  const ms = Date.parse(at)
  const ids = ['messageId', 'userId', 'anonymousId'].map((name) => [name, event?.[name] ?? null] as const)
  return [
    ['instance', instance],
    ['profile', profile],
    ['ms', ms],
    ['s', Math.floor(ms / 1_000)],
    ...ids.filter(([, value]) => value !== null),
  ]
}
