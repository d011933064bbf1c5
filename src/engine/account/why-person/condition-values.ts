import type { CompiledRun } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { propertyOf, propertyPath, reachInto } from '../../inputs/property-path.ts'
import type { Condition, Operator } from '../../model/condition.ts'
import type { JsonObject, JsonValue } from '../../model/json-value.ts'
import { quoted } from '../../model/wording.ts'
import { type DecidingValue, valueInWords } from '../why/why.ts'

/** What a condition asked, and of whom and when. */
export interface AskedCondition {
  readonly compiled: CompiledRun
  readonly profile: number
  /** ms since 1970. */
  readonly at: number
  readonly context: Readonly<Record<string, JsonObject>>
}

/** Every value that a condition asks for, as it was. */
export function conditionValues(condition: Condition, asked: AskedCondition): DecidingValue[] {
  if ('all' in condition) return condition.all.flatMap((one) => conditionValues(one, asked))
  if ('any' in condition) return condition.any.flatMap((one) => conditionValues(one, asked))
  if ('not' in condition) return conditionValues(condition.not, asked).map((value) => ({ ...value, wanted: negated(value.wanted) }))
  const { compiled, profile, at } = asked
  if ('trait' in condition) {
    const path = propertyPath(condition.trait)
    const found = reachInto(compiled.traits.trait(profile, path[0], at), path)
    return [{ name: condition.trait, found: valueInWords(found), wanted: wantedValue(condition.is, condition.value) }]
  }
  if ('context' in condition) {
    const [name, found] = contextValue(condition.context, asked)
    return [{ name, found: valueInWords(found), wanted: wantedValue(condition.is, condition.value) }]
  }
  if ('segment' in condition) {
    const isMember = compiled.memberships.isMember(condition.segment, { profile, at, cause: noEvent })
    return [{ name: `member of ${condition.segment}`, found: isMember ? 'yes' : 'no', wanted: condition.member ? 'yes' : 'no' }]
  }
  // What else a condition may ask has no value of the profile: it stands as it is written.
  return [{ name: 'condition', found: quoted(textOf(condition)), wanted: null }]
}

function contextValue(
  reference: string | { readonly key: string; readonly path: string },
  { context }: AskedCondition,
): readonly [string, JsonValue | undefined] {
  if (typeof reference !== 'string')
    return [`${reference.key}.${reference.path}`, propertyOf(context[reference.key] ?? {}, propertyPath(reference.path))]
  const key = Object.keys(context)
    .filter((one) => reference.startsWith(`${one}.`))
    .sort((a, b) => b.length - a.length)[0]
  return [reference, key === undefined ? undefined : propertyOf(context[key] ?? {}, propertyPath(reference.slice(key.length + 1)))]
}

function textOf(condition: Condition): string {
  return 'expression' in condition ? condition.expression : JSON.stringify(condition)
}

function wantedValue(is: Operator, value: JsonValue | undefined): string {
  const words = is.replaceAll('-', ' ')
  if (value === undefined) return words
  const values = Array.isArray(value) ? value.map(quoted).join(', ') : quoted(value)
  return is === 'equals' ? values : `${words} ${values}`
}

function negated(wanted: string | null): string | null {
  return wanted === null ? null : `not ${wanted}`
}
