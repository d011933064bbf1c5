import {
  type CompiledExpression,
  compileExpression,
  type Dialect,
  type ExpressionMoment,
  type ExpressionProblem,
  type ExpressionScope,
  type ExpressionType,
  type FieldShape,
  type Value,
} from '../../../src/engine/expression/index.ts'
import type { JsonValue } from '../../../src/engine/model/json-value.ts'

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

type Compiled = Extract<CompiledExpression, { ok: true }>

/** The expression, which must have no problems. */
function compiled(text: string, world: World = {}): Compiled {
  const result = compileExpression(text, scopeOf(world), world.expected)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result
}

export function evaluated(text: string, world: World = {}): Value {
  return compiled(text, world).evaluate(momentOf(world))
}

export function typeOf(text: string, world: World = {}): ExpressionType {
  return compiled(text, world).type
}

/** The problems of an expression, each as `offset+length code: message`. */
export function problemsOf(text: string, world: World = {}): string[] {
  const result = compileExpression(text, scopeOf(world), world.expected)
  return result.ok ? [] : result.problems.map(inOneLine)
}

function inOneLine({ offset, length, code, message }: ExpressionProblem): string {
  return `${offset}+${length} ${code}: ${message}`
}
