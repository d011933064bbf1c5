import { withNamesWritten } from '../expression/written-names.ts'
import type { JsonObject } from '../model/json-value.ts'
import { valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'
import { usesOf } from './item-uses.ts'

/** The document with another name for a field group of a data source in all expressions that read it; the same where none does. */
export function withFieldGroupRenamed(document: JsonObject, source: string, from: string, to: string): JsonObject {
  return usesOf(document, 'dataSources', source).reduce((result, { place, how }) => {
    const text = how === 'expression' ? valueAt(result, place) : undefined
    if (typeof text !== 'string') return result
    const written = withNamesWritten(text, ({ of, under, name }) => (of === 'field group' && under === source && name === from ? to : name))
    return written === null || written === text ? result : documentWith(result, place, written)
  }, document)
}
