import {
  compileExpression,
  type Dialect,
  type ExpressionMoment,
  type ExpressionScope,
  type ExpressionType,
  type FieldShape,
  type Value,
  type ZoneRules,
} from '../../../src/engine/expression/index.ts'
import type { JsonValue } from '../../../src/engine/model/json-value.ts'

const hour = 3_600_000

/** Two regions: one without changes, and one whose clocks change twice in 2021, as those of Paris do. */
const summer = [Date.parse('2021-03-28T01:00:00Z'), Date.parse('2021-10-31T01:00:00Z')] as const
export const someZones: ZoneRules = {
  isZone: (zone) => zone === 'Asia/Tokyo' || zone === 'Europe/Paris',
  offsetAt: (zone, instant) => (zone === 'Asia/Tokyo' ? 9 * hour : instant >= summer[0] && instant < summer[1] ? 2 * hour : hour),
}

/** What a test may say about the world of an expression; the rest is empty. */
export interface World {
  readonly now?: string
  readonly dialect?: Dialect
  readonly expected?: ExpressionType
  /** Payloads of untyped events, by their names. */
  readonly events?: Readonly<Record<string, JsonValue>>
  /** Of events with a catalogue: the types of their fields. */
  readonly fields?: Readonly<Record<string, FieldShape>>
  readonly traits?: Readonly<Record<string, JsonValue>>
  readonly segments?: readonly string[]
  readonly memberOf?: readonly string[]
  readonly draws?: readonly number[]
  readonly moment?: Partial<ExpressionMoment>
}

export function scopeOf({ dialect = 'jo-2021', events = {}, fields = {}, segments = [] }: World = {}): ExpressionScope {
  return {
    dialect,
    zones: someZones,
    events: [...new Set([...Object.keys(events), ...Object.keys(fields)])].map((name) => ({ name, fields: fields[name] ?? 'any' })),
    segments: segments.map((id) => ({ id, name: `Segment ${id}` })),
    dataSources: [{ name: 'Weather', fieldGroups: { main: 'any', typed: { temperature: 'decimal' } } }],
    actions: [{ name: 'Ask', fields: 'any' }],
  }
}

function momentOf(world: World): ExpressionMoment {
  const scope = scopeOf(world)
  let drawn = 0
  return {
    now: Date.parse(world.now ?? '2020-07-20T10:25:00Z'),
    eventPayload: (node) => world.events?.[scope.events[node]?.name ?? ''],
    trait: (_group, name) => world.traits?.[name],
    fieldGroup: () => undefined,
    actionResponse: () => undefined,
    journeyProperty: () => undefined,
    isMember: (segment) => world.memberOf?.includes(segment) === true,
    draw: () => world.draws?.[drawn++] ?? 0,
    ...world.moment,
  }
}

/** The value of an expression; its problems, joined, where it has any. */
export function evaluated(text: string, world: World = {}): Value {
  const compiled = compileExpression(text, scopeOf(world), world.expected)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join(' '))
  return compiled.evaluate(momentOf(world))
}

/** The problems of an expression, each as `offset+length code: message`. */
export function problemsOf(text: string, world: World = {}): string[] {
  const compiled = compileExpression(text, scopeOf(world), world.expected)
  return compiled.ok ? [] : compiled.problems.map(({ offset, length, code, message }) => `${offset}+${length} ${code}: ${message}`)
}

export function typeOf(text: string, world: World = {}): ExpressionType {
  const compiled = compileExpression(text, scopeOf(world), world.expected)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join(' '))
  return compiled.type
}
