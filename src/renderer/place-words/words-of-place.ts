import { type DocumentPath, valueAt } from '../../engine/edit/document-path.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import type { Step } from '../../engine/model/step.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from './field-words.ts'

/** What one of a list is called, by the key of the list. */
const itemWords: Readonly<Record<string, string>> = {
  branches: 'Branch',
  exitRules: 'Exit rule',
  activations: 'Activation',
  where: 'Filter',
  all: 'Condition',
  any: 'Condition',
  events: 'Event',
  segments: 'Segment',
  namespaces: 'Namespace',
  destinations: 'Destination',
  dataSources: 'Data source',
  caps: 'Cap',
  outages: 'Outage',
  responses: 'Answer',
  timeline: 'Item',
  expect: 'Expectation',
  profiles: 'Person',
  journeys: 'Journey',
  paths: 'Path',
}

/** Objects whose keys are names that somebody chose, by the ends of their places. */
const records = new Set([
  'parameters',
  'update-profile/set',
  'properties',
  'traits',
  'mapping',
  'headers',
  'query',
  'identities',
  'assumptions',
  'layout',
  'outcomes',
  'fieldGroups',
  'destinations/settings',
  '/responses',
])

/**
 * A place of a document as forms call what stands there, from the outside in: "Wait for reorder", "Branch 1", "Where".
 * What stands in a list goes by its place there, or by its id.
 * @param document for the names that steps and items have; undefined where it is not at hand
 */
export function wordsOfPlace(place: DocumentPath, document: JsonValue | undefined): readonly string[] {
  const words: string[] = []
  // The keys so far as the table of words has them.
  const trail = ['']
  let value = document
  for (const [at, key] of place.entries()) {
    const holder = trail.at(-1) ?? ''
    const inner = childOf(value, key)
    if (trail.length === 2 && holder === 'steps') {
      words.push(titleOfStep(String(key), inner))
      trail.push(isJsonObject(inner) ? textOf((inner as JsonObject).type) : '')
    } else if (isItem(key, value, holder)) words.push(itemTitle(key, value, holder))
    else if (endsOf(trail).some((end) => records.has(end))) {
      words.push(String(key))
      trail.push('*')
    } else {
      trail.push(String(key))
      const isListOfItems = itemWords[String(key)] !== undefined && (Array.isArray(inner) || isIndex(place[at + 1]))
      // "Branch 1" says that it is one of the branches.
      const isToldByNext = at < place.length - 1 && ((trail.length === 2 && key === 'steps') || isListOfItems)
      if (!isToldByNext) words.push(wordOfKey(trail))
    }
    value = inner
  }
  return words
}

/** A JSON pointer in words; "" for the document as a whole. */
export function wordsOfPointer(pointer: string, document: JsonValue | undefined): string {
  return wordsOfPlace(pathOfPointer(pointer), document).join(' › ')
}

/** What stands where a pointer leads; items of lists go by their places or ids. */
export function valueOfPointer(pointer: string, document: JsonValue | undefined): JsonValue | undefined {
  return pathOfPointer(pointer).reduce<JsonValue | undefined>(childOf, document)
}

function pathOfPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function childOf(value: JsonValue | undefined, key: string | number): JsonValue | undefined {
  if (!Array.isArray(value)) return valueAt(value, [key])
  return isIndex(key) ? (value as readonly JsonValue[])[Number(key)] : (value as readonly JsonValue[]).find((item) => isCalled(item, key))
}

const isIndex = (key: string | number | undefined): boolean => /^\d+$/.test(String(key))

function isCalled(item: JsonValue, key: string | number): boolean {
  return isJsonObject(item) && ((item as JsonObject).id === key || (item as JsonObject).name === key)
}

/** Whether a key is that of an item: the document may not be at hand, or say something else there. */
function isItem(key: string | number, list: JsonValue | undefined, holder: string): boolean {
  return Array.isArray(list) || (list === undefined && holder in itemWords && isIndex(key))
}

function titleOfStep(id: string, step: JsonValue | undefined): string {
  if (!isJsonObject(step)) return id
  // It is read as it stands: a step that is not understood yet may have no title.
  const title: unknown = stepTitle(id, step as unknown as Step)
  return typeof title === 'string' && title !== '' ? title : id
}

/** "Branch Reordered", or "Branch 1" where it has no name. */
function itemTitle(key: string | number, list: JsonValue | undefined, holder: string): string {
  const item = childOf(list, key)
  const own = isJsonObject(item) ? textOf((item as JsonObject).name) || textOf((item as JsonObject).id) : ''
  const name = own || (isIndex(key) ? String(Number(key) + 1) : String(key))
  return `${itemWords[holder] ?? 'No.'} ${name}`
}

/** As the table has it; else the key itself with its words apart. */
function wordOfKey(trail: readonly string[]): string {
  for (const end of endsOf(trail)) if (Object.hasOwn(fieldWords, end)) return fieldWords[end as keyof typeof fieldWords]
  return inWords(trail.at(-1) ?? '')
}

/** The ends of a place, the longest first. */
const endsOf = (trail: readonly string[]): string[] => trail.map((_, from) => trail.slice(from).join('/'))

/** "maximumHold" as "Maximum hold"; a key with anything but letters in it stays as it is. */
function inWords(key: string): string {
  if (!/^[a-z][A-Za-z]*$/.test(key)) return key
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
