import type { PathSuggestion } from '../mapping/path-suggestion.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type DocumentPath, valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'
import type { JourneyDocument } from './journey-document.ts'
import { withNotes } from './mapped-kind.ts'

/** What of a suggestion decides what is written when it is picked. */
export type Pickable = Pick<PathSuggestion, 'path' | 'keys' | 'origin' | 'isSent' | 'unaddressable'>

/** The directive that takes what was picked: the path, or where no path reaches it the Liquid template that does; null where nothing does. */
function directiveOf({ path, unaddressable }: Pickable): JsonObject | null {
  if (unaddressable === null) return { '@path': path }
  return unaddressable.liquid === null ? null : { '@liquid': unaddressable.liquid }
}

/**
 * The journey with what was picked in a field of a mapping. It goes along with the send from then on: a trait that the activation does not
 * send is added to its traits, a property to its context.
 *
 * @param activation where the activation stands
 * @param place of the field within the mapping
 */
export function withPicked(document: JourneyDocument, activation: DocumentPath, place: DocumentPath, picked: Pickable): JourneyDocument {
  const directive = directiveOf(picked)
  return directive === null ? document : withSent(withMapped(document, activation, place, directive), activation, picked)
}

/** The journey with a value in a field of a mapping, which is made where there is none; undefined takes it out, and leaves the mapping. */
export function withMapped(
  document: JourneyDocument,
  activation: DocumentPath,
  place: DocumentPath,
  value: JsonValue | undefined,
): JourneyDocument {
  const at = [...activation, 'mapping', ...place]
  return documentWith(document, at, withNotes(valueAt(document, at), value))
}

/** The journey with a value in every field that is suggested and that nothing is mapped to. */
export function withSuggested(document: JourneyDocument, activation: DocumentPath, suggested: JsonObject): JourneyDocument {
  const mapping = valueAt(document, [...activation, 'mapping'])
  const there = isJsonObject(mapping) ? mapping : {}
  const lacking = Object.entries(suggested).filter(([name]) => !Object.hasOwn(there, name))
  return lacking.length === 0 ? document : documentWith(document, [...activation, 'mapping'], { ...there, ...Object.fromEntries(lacking) })
}

/** The journey with what was picked let into the event of its send; the same where it is in it, or cannot be alone. */
export function withSent(
  document: JourneyDocument,
  activation: DocumentPath,
  { origin, keys, isSent }: Pick<Pickable, 'origin' | 'keys' | 'isSent'>,
): JourneyDocument {
  if (isSent) return document
  switch (origin.kind) {
    case 'trait':
      return withListed(document, [...activation, 'traits'], origin.trait)
    case 'event':
    case 'exit-event': {
      // Properties are selected whole, and events are not selected at all.
      const [, , , property] = keys
      const isSelected = ![undefined, 'all'].includes(valueAt(document, [...activation, 'context']) as string | undefined)
      return property === undefined || !isSelected
        ? document
        : withListed(document, [...activation, 'context'], `${origin.contextKey}.${property}`)
    }
    case 'envelope':
    case 'journey':
    case 'made':
      return document
  }
}

function withListed(document: JourneyDocument, list: DocumentPath, name: string): JourneyDocument {
  const there = valueAt(document, list)
  const names: readonly JsonValue[] = Array.isArray(there) ? there : []
  return names.includes(name) ? document : documentWith(document, list, [...names, name])
}
