import { journeyPropertiesNode } from './journey-properties.ts'
import { platformSource } from './scope.ts'
import type { BinaryExpression, CallExpression, Expression, Literal, Reference } from './syntax/ast.ts'
import { parse } from './syntax/parse.ts'
import { partsOf } from './syntax/parts.ts'
import type { Span } from './syntax/span.ts'
import { isBareName, type Quote, writeName, writeString } from './syntax/string-literal.ts'

/** What an expression names of what stands outside of it. */
type NamedThing = 'event' | 'source' | 'field group' | 'action' | 'segment' | 'namespace'

/** A name in an expression, and where it stands, quotes included. */
export interface WrittenName {
  readonly of: NamedThing
  readonly name: string
  readonly at: Span
  /** The event that a segment is read from, which may be no qualification, or the data source of a field group; null of what stands by itself. */
  readonly under: string | null
  /** Whether it is a text, which always has quotes, and no name of a path. */
  readonly isText: boolean
}

/** Functions that are given a segment, as a text. */
export const segmentFunctions: readonly string[] = ['inSegment', 'inAudience']

/** Every name that an expression writes of something outside of it; null where it cannot be read. */
export function writtenNames(text: string): WrittenName[] | null {
  const parsed = parse(text)
  return parsed.ok ? namesIn(parsed.expression) : null
}

/**
 * The expression with other names, each in its place and all else letter by letter as it was; null where it cannot be read.
 *
 * @param nameFor the other name, or the same
 */
export function withNamesWritten(text: string, nameFor: (written: WrittenName) => string): string | null {
  const names = writtenNames(text)
  if (names === null) return null
  let result = ''
  let end = 0
  for (const written of [...names].sort((one, other) => one.at.start - other.at.start)) {
    const name = nameFor(written)
    if (name === written.name) continue
    result += text.slice(end, written.at.start) + spelt(name, text.slice(written.at.start, written.at.end), written)
    end = written.at.end
  }
  return result + text.slice(end)
}

/**
 * A name in the quotes of the one before it. Double quotes that this one needed and the other does not are left out: they are how a name that
 * needs some is written, so that back again is what was.
 */
function spelt(name: string, before: string, { name: old, isText }: WrittenName): string {
  const quote = before[0]
  if (quote !== '"' && quote !== "'") return writeName(name)
  if (!isText && quote === '"' && !isBareName(old)) return writeName(name)
  return writeString(name, quote satisfies Quote)
}

function namesIn(expression: Expression): WrittenName[] {
  return [...ownNames(expression), ...partsOf(expression).flatMap(namesIn)]
}

function ownNames(expression: Expression): WrittenName[] {
  switch (expression.kind) {
    case 'reference':
      return [...rootOf(expression), ...fieldGroupOf(expression), ...segmentOf(expression)]
    case 'call':
      return [...segmentGiven(expression), ...comparedIn(expression)]
    case 'binary':
      return compared(expression)
    default:
      return []
  }
}

const isOfJourney = ({ of, root }: Reference): boolean => of !== 'action' && root === journeyPropertiesNode

function rootOf(reference: Reference): WrittenName[] {
  const { of, root, rootAt } = reference
  if (isOfJourney(reference) || (of === 'source' && root === platformSource)) return []
  return [{ of, name: root, at: rootAt, under: null, isText: false }]
}

/** `#{Weather.today.rain}` */
function fieldGroupOf({ of, root, steps: [group] }: Reference): WrittenName[] {
  return of === 'source' && group?.kind === 'field'
    ? [{ of: 'field group', name: group.name, at: group.at, under: root, isText: false }]
    : []
}

/** `@{Segmentqualification.segmentMembership.ups.'gold'.status}` (reference 4.4). */
function segmentOf(reference: Reference): WrittenName[] {
  const [membership, ups, segment] = reference.steps
  if (reference.of !== 'event' || !isField(membership, 'segmentMembership') || !isField(ups, 'ups')) return []
  const found = { of: 'segment', under: reference.root } as const
  if (segment?.kind === 'field') return [{ ...found, name: segment.name, at: segment.at, isText: false }]
  return segment?.kind === 'entry' ? textIn(segment.key).map((text) => ({ ...found, ...text })) : []
}

const isField = (step: Reference['steps'][number] | undefined, name: string): boolean => step?.kind === 'field' && step.name === name

function segmentGiven({ name, given }: CallExpression): WrittenName[] {
  const [first] = given
  if (first === undefined || !segmentFunctions.includes(name)) return []
  return textIn(first).map((text) => ({ of: 'segment', under: null, ...text }))
}

/** Texts that a field is compared with whose values are ids. */
function compared({ operator, left, right }: BinaryExpression): WrittenName[] {
  if (operator !== '==' && operator !== '!=') return []
  return [...comparedWith(left, right), ...comparedWith(right, left)]
}

function comparedIn({ name, given: [value, list] }: CallExpression): WrittenName[] {
  if (name !== 'in' || value === undefined || list?.kind !== 'list') return []
  return list.elements.flatMap((element) => comparedWith(value, element))
}

function comparedWith(field: Expression, value: Expression): WrittenName[] {
  const [step, ...rest] = field.kind === 'reference' ? field.steps : []
  if (field.kind !== 'reference' || step === undefined || rest.length > 0) return []
  if (isOfJourney(field) && isField(step, 'namespace')) {
    return textIn(value).map((text) => ({ of: 'namespace', under: null, ...text }))
  }
  if (field.of !== 'event' || !isField(step, 'segmentId')) return []
  return textIn(value).map((text) => ({ of: 'segment', under: field.root, ...text }))
}

function textIn(expression: Expression): (Pick<WrittenName, 'name' | 'at'> & { readonly isText: true })[] {
  if (!isTextLiteral(expression)) return []
  return [{ name: expression.value, at: expression.ownAt, isText: true }]
}

function isTextLiteral(expression: Expression): expression is Literal & { readonly value: string } {
  return expression.kind === 'literal' && typeof expression.value === 'string'
}
