import { keysOfPath, liquidThrough } from '../mapping/addressable.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { directiveForm, directiveForms } from './directive-forms.ts'

/** How a field of a mapping is filled: by a path, a fixed value, a text around values, part by part, item by item, or a function of the mapping language. */
export type MappedKind = 'path' | 'literal' | 'template' | 'liquid' | 'parts' | 'list' | MappingFunction

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

/** Kinds that are one text. */
const texts: Readonly<Record<string, MappedKind>> = { '@path': 'path', '@template': 'template', '@liquid': 'liquid' }

/** How a field is filled; null where no form holds it: see whyNoForm. */
export function mappedKind(value: JsonValue): MappedKind | null {
  if (Array.isArray(value)) return 'list'
  if (!isJsonObject(value)) return 'literal'
  if (whyNoForm(value) !== null) return null
  const name = directiveIn(value)
  if (name === null) return 'parts'
  return texts[name] ?? mappingFunctions.find((one) => one === name) ?? null
}

/** Why something of a mapping can only be written as JSON, in a sentence; null where a form holds it. */
export function whyNoForm(value: JsonValue): string | null {
  if (!isJsonObject(value)) return null
  const keys = Object.keys(value)
  const [name, ...more] = keys.filter((key) => key.startsWith('@'))
  if (Object.hasOwn(value, '__segment_internal_directive'))
    return 'The fields are handed to one directive as a whole: that is written as JSON.'
  if (name === undefined) return null
  if (more.length > 0) return 'The product takes one function in a place, and here are more: take all but one out.'
  if (keys.some((key) => key !== name && key !== besideDirective))
    return 'The product takes no other keys beside a function: take them out.'
  const form = directiveForm(name)
  if (!form) return `The product has no function ${name}.`
  const own = value[name]
  if (form.parts.length === 0) return canBeText(name, own) ? null : `The function ${name} holds a text, and here is something else.`
  if (form.parts.some(({ control, ...part }) => control === 'mapped' && 'key' in part && part.key === null)) return null
  if (Array.isArray(form.bare)) return Array.isArray(own) ? null : `The function ${name} holds a list, and here is something else.`
  return isJsonObject(own) && directiveIn(own) === null ? null : `The function ${name} holds named parts, and here is something else.`
}

/** The product lets notes of its own stand beside a directive. */
const besideDirective = '_metadata'

/** A path or a template may itself be mapped; Liquid may not. */
function canBeText(name: string, own: JsonValue | undefined): boolean {
  return typeof own === 'string' || (name !== '@liquid' && own !== undefined && isJsonObject(own) && directiveIn(own) !== null)
}

/** The name of the directive that an object is; null of one that is none. */
export function directiveIn(value: JsonObject): string | null {
  return Object.keys(value).find((key) => key.startsWith('@')) ?? null
}

/** Another value of a field, with what the product notes beside the directive, as long as it is that directive. */
export function withNotes(before: JsonValue | undefined, value: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonObject(before) || !isJsonObject(value) || !Object.hasOwn(before, besideDirective)) return value
  const name = directiveIn(before)
  return name !== null && name === directiveIn(value) && Object.keys(value).length === 1
    ? { ...before, [name]: value[name] ?? null }
    : value
}

/** Whether it is a path or a template that is itself filled by a directive. */
export function isMadeText(value: JsonValue): boolean {
  const kind = mappedKind(value)
  return (kind === 'path' || kind === 'template') && textOfMapped(value) === null
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
    case 'list':
      return value === undefined ? [] : [value]
    default:
      return value === undefined || mappedKind(value) === null ? { [kind]: directiveForms[kind].bare ?? null } : around(kind, value)
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
      return { '@transform': { apply: isJsonObject(value) ? value : {}, mapping: {} } }
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
