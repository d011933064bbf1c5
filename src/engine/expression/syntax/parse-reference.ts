import { suggestion } from '../../model/nearest-name.ts'
import {
  type CollectionFunction,
  collectionFunctions,
  type Expression,
  type NamedExpression,
  type PathStep,
  type Reference,
  type ReferenceKind,
  type ReferenceOpening,
} from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { spanning } from './span.ts'
import type { Token } from './token.ts'
import { SyntaxFault, type TokenReader } from './token-reader.ts'

const kindOf: Readonly<Record<ReferenceOpening, ReferenceKind>> = {
  '@{': 'event',
  '@event{': 'event',
  '#{': 'source',
  '@action{': 'action',
}

/** `@{Event.path, defaultValue: …}` or `#{Source.group.path, params: {…}}`, from its opening mark on (reference section 12.1). */
export function parseReference(reader: TokenReader, opening: ReferenceOpening): Reference {
  reader.count()
  const start = reader.takeBeforeName()
  const root = expectName(reader, `a name after ${JSON.stringify(opening)}`)
  const steps = parsePath(reader)
  const options: { defaultValue: Expression | null; parameters: NamedExpression[] | null } = { defaultValue: null, parameters: null }
  while (reader.isMark(',')) {
    reader.take()
    parseOption(reader, options)
  }
  const end = reader.expectMark('}', `that closes ${JSON.stringify(opening)}`)
  const rootAt = { start: root.start, end: root.end }
  return { kind: 'reference', of: kindOf[opening], opening, root: root.text, rootAt, steps, ...options, at: spanning(start, end) }
}

function parseOption(reader: TokenReader, options: { defaultValue: Expression | null; parameters: NamedExpression[] | null }): void {
  const word = reader.token
  if (reader.isWord('defaultValue') && options.defaultValue === null) {
    reader.take()
    reader.expectMark(':', 'after "defaultValue"')
    const value = reader.token
    options.defaultValue = parseExpression(reader)
    if (options.defaultValue.kind === 'call' && value.text !== '(') {
      throw new SyntaxFault(options.defaultValue.at, 'A function that makes a default value stands in round brackets.')
    }
    return
  }
  if (reader.isWord('params') && options.parameters === null) {
    reader.take()
    reader.expectMark(':', 'after "params"')
    options.parameters = parseParameters(reader)
    return
  }
  const advice = word.kind === 'name' ? suggestion(word.text, ['defaultValue', 'params']) : ''
  throw new SyntaxFault(word, `After the comma stands "defaultValue: …" or "params: {…}", once each.${advice}`)
}

function parseParameters(reader: TokenReader): NamedExpression[] {
  if (!reader.isMark('{')) throw reader.unexpected('"{" after "params:"')
  const parameters: NamedExpression[] = []
  reader.takeBeforeName()
  while (!reader.isMark('}')) {
    const name = expectName(reader, 'the name of a parameter')
    reader.expectMark(':', 'after the name of the parameter')
    parameters.push({ name: name.text, value: parseExpression(reader) })
    if (!reader.isMark(',')) break
    reader.takeBeforeName()
  }
  reader.expectMark('}', 'that closes "params"')
  return parameters
}

/** The steps that follow the beginning of a path, each with its dot. */
export function parsePath(reader: TokenReader): PathStep[] {
  const steps: PathStep[] = []
  while (reader.isMark('.')) {
    reader.takeBeforeName()
    const name = expectName(reader, 'the name of a field after "."')
    steps.push(reader.isMark('(') ? parseCollectionStep(reader, name) : { kind: 'field', name: name.text, at: spanning(name, name) })
  }
  return steps
}

function parseCollectionStep(reader: TokenReader, name: Token): PathStep {
  const kind = collectionFunctions.find((candidate) => candidate === name.text)
  if (kind === undefined) {
    const advice = suggestion(name.text, collectionFunctions) || ` There are ${collectionFunctions.join(', ')}.`
    throw new SyntaxFault(name, `Collections and maps have no function ${JSON.stringify(name.text)}.${advice}`)
  }
  reader.count()
  reader.take()
  const given = reader.isMark(')') ? null : parseExpression(reader)
  const end = reader.expectMark(')', `that closes ${JSON.stringify(`${kind}(`)}`)
  return collectionStep(kind, given, { start: name.start, end: end.end })
}

function collectionStep(kind: CollectionFunction, given: Expression | null, at: PathStep['at']): PathStep {
  switch (kind) {
    case 'all':
    case 'first':
    case 'last':
      return { kind, predicate: given, at }
    case 'at':
      if (given === null) throw new SyntaxFault(at, 'at() needs the place of the element, counted from 0.')
      return { kind, index: given, at }
    case 'entry':
      if (given === null) throw new SyntaxFault(at, 'entry() needs the key of the entry, as a text.')
      return { kind, key: given, at }
    case 'firstEntryKey':
    case 'keys':
      if (given !== null) throw new SyntaxFault(at, `${kind}() takes nothing.`)
      return { kind, at }
  }
}

function expectName(reader: TokenReader, wanted: string): Token {
  if (reader.token.kind !== 'name') throw reader.unexpected(wanted)
  return reader.take()
}
