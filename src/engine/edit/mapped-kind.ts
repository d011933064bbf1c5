import { keysOfPath, liquidThrough } from '../mapping/addressable.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** How a field of a mapping is filled: by a path, a fixed value, a text around values, part by part, or a function of the mapping language. */
export type MappedKind = 'path' | 'literal' | 'template' | 'liquid' | 'parts' | MappingFunction

/** Functions of the mapping language, the likely ones first. Source: reference 9.2. */
export const mappingFunctions = [
  '@if',
  '@case',
  '@replace',
  '@arrayPath',
  '@excludeWhenNull',
  '@json',
  '@flatten',
  '@merge',
  '@transform',
  '@literal',
] as const
export type MappingFunction = (typeof mappingFunctions)[number]

/** Kinds that are one text; others of these directives are no more than JSON. */
const texts: Readonly<Record<string, MappedKind>> = { '@path': 'path', '@template': 'template', '@liquid': 'liquid' }

/** How a field is filled; null of a directive that there is not. */
export function mappedKind(value: JsonValue): MappedKind | null {
  if (!isJsonObject(value)) return 'literal'
  const name = Object.keys(value).find((key) => key.startsWith('@'))
  if (name === undefined) return 'parts'
  const own = value[name]
  if (Object.hasOwn(texts, name)) return typeof own === 'string' ? (texts[name] ?? null) : null
  return mappingFunctions.find((one) => one === name) ?? null
}

/** Whether it is a condition with nothing but what is asked for, and what is given then and otherwise. */
export function isPlainIf(value: JsonValue): boolean {
  const parts = isJsonObject(value) ? value['@if'] : undefined
  return mappedKind(value) === '@if' && isJsonObject(parts) && Object.keys(parts).every((key) => ['exists', 'then', 'else'].includes(key))
}

/** The text of a path, a template or a literal; null of others. */
export function textOfMapped(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return null
  const text = value['@path'] ?? value['@template'] ?? value['@liquid']
  return typeof text === 'string' ? text : null
}

/** What is written of a text of this kind; undefined of an empty one, which fills nothing. */
export function mappedText(kind: 'path' | 'template' | 'liquid', text: string): JsonObject | undefined {
  return text === '' ? undefined : { [`@${kind}`]: text }
}

/** What stands there, as another kind has it: a path in a template, a function around a value; undefined where nothing can be kept. */
export function mappedAs(value: JsonValue | undefined, kind: MappedKind): JsonValue | undefined {
  const path = pathIn(value)
  const text = typeof value === 'string' ? value : null
  switch (kind) {
    case 'path':
      return path === null ? undefined : { '@path': path }
    case 'literal':
      return isTemplate(value) && path === null ? (textOfMapped(value) ?? undefined) : undefined
    case 'template':
      return path !== null ? { '@template': `{{${bare(path)}}}` } : mappedText('template', text ?? templateText(value))
    case 'liquid': {
      const liquid = path === null ? null : readByLiquid(keysOfPath(bare(path)))
      return mappedText('liquid', liquid ?? text ?? templateText(value))
    }
    case 'parts':
      return {}
    default:
      return value === undefined ? undefined : around(kind, mappedKind(value) === null ? '' : value)
  }
}

/** What reads a value as text in a Liquid template, as people write it; null where nothing does. */
export function readByLiquid(keys: readonly string[]): string | null {
  return keys.length > 0 && keys.every((key) => /^[A-Za-z_][\w-]*$/.test(key)) ? `{{ ${keys.join('.')} }}` : liquidThrough(keys)
}

/** A function around a value, with what it needs beside that. */
function around(name: MappingFunction, value: JsonValue): JsonObject {
  switch (name) {
    case '@if':
      return {
        '@if': Object.fromEntries([
          ['exists', value],
          ['then', value],
          ['else', ''],
        ]),
      }
    case '@case':
      return { '@case': { operator: 'lower', value } }
    case '@replace':
      return { '@replace': { pattern: ' ', replacement: '', value } }
    case '@arrayPath':
      return { '@arrayPath': [value, {}] }
    case '@json':
      return { '@json': { mode: 'encode', value } }
    case '@flatten':
      return { '@flatten': { separator: '.', value } }
    case '@merge':
      return { '@merge': { direction: 'right', objects: [value, {}] } }
    case '@transform':
      return { '@transform': { apply: value, mapping: {} } }
    case '@excludeWhenNull':
    case '@literal':
      return { [name]: value }
  }
}

/** The only path that it reads, as it is or in a template of nothing else. */
function pathIn(value: JsonValue | undefined): string | null {
  if (!isJsonObject(value)) return null
  if (typeof value['@path'] === 'string') return value['@path']
  if (!isTemplate(value)) return firstPathIn(value)
  const only = /^\{\{\s*([\w-]+(?:\.[^.[\]{}|"'\s]+|\["[^."'[\]]+"\])*)\s*\}\}$/.exec(textOfMapped(value) ?? '')?.[1]
  return only === undefined ? null : `$.${only.replaceAll(/\["([^"]+)"\]/g, '.$1')}`
}

function firstPathIn(value: JsonValue): string | null {
  const parts: readonly (JsonValue | undefined)[] = Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : []
  for (const part of parts) {
    const found = isJsonObject(part) && typeof part['@path'] === 'string' ? part['@path'] : part === undefined ? null : firstPathIn(part)
    if (found !== null) return found
  }
  return null
}

const isTemplate = (value: JsonValue | undefined): boolean => isJsonObject(value) && ('@template' in value || '@liquid' in value)

const templateText = (value: JsonValue | undefined): string => (isTemplate(value) ? (textOfMapped(value) ?? '') : '')

const bare = (path: string): string => path.replace(/^\$\.?/, '')
