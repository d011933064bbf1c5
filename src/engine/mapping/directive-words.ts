import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** A directive of a mapping as people read it. */
export interface DirectiveWords {
  /** What kind it is, in a word or two: "path", "template", "if … then". */
  readonly kind: string
  /** What it says: the bare path or template, a condition in words, anything else as JSON. */
  readonly text: string
}

/** Source of the directives: reference 9.2. */
const kinds: Readonly<Record<string, string>> = {
  '@path': 'path',
  '@template': 'template',
  '@literal': 'literal',
  '@if': 'if … then',
  '@arrayPath': 'list',
  '@case': 'letter case',
  '@replace': 'replace',
  '@merge': 'merge',
  '@flatten': 'flatten',
  '@json': 'JSON',
  '@liquid': 'Liquid',
  '@transform': 'transform',
  '@excludeWhenNull': 'unless null',
}

export function directiveWords(value: JsonValue): DirectiveWords {
  if (!isJsonObject(value)) return { kind: 'literal', text: JSON.stringify(value) }
  const name = Object.keys(value).find((key) => key.startsWith('@'))
  if (name === undefined) return { kind: 'object', text: JSON.stringify(value) }
  const kind = Object.hasOwn(kinds, name) ? (kinds[name] ?? name) : name
  return { kind, text: textOf(name, value[name] ?? null) }
}

function textOf(name: string, value: JsonValue): string {
  if (['@path', '@template', '@liquid'].includes(name) && typeof value === 'string') return value
  if (name === '@if' && isJsonObject(value)) return conditionText(value)
  return JSON.stringify(value)
}

function conditionText({ exists, blank, ...outcomes }: JsonObject): string {
  const asked = exists === undefined ? `${bare(blank)} is not blank` : `${bare(exists)} is there`
  const otherwise = outcomes.else === undefined ? '' : `, else ${bare(outcomes.else)}`
  return `if ${asked} then ${bare(outcomes.then)}${otherwise}`
}

function bare(value: JsonValue | undefined): string {
  return value === undefined ? 'nothing' : directiveWords(value).text
}
