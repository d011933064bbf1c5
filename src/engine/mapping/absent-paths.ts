import { nearestName, suggestion } from '../model/nearest-name.ts'
import type { Problem } from '../model/problem.ts'
import type { Activation } from '../model/step.ts'
import { listed, quoted } from '../model/wording.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { hindranceOf, isAddressable, keysOfPath, liquidThrough, pathThrough, whyUnaddressable } from './addressable.ts'
import type { ContextPresence, ContextPresences } from './context-presence.ts'
import { envelopeKeys, metadataKeys, personasKeys } from './envelope-paths.ts'
import { SentSelection } from './sent-selection.ts'

/** Said of the path that reads it. */
type AbsentPath = Pick<Problem, 'code' | 'message'>

interface Place {
  /** null is the exit send. */
  readonly step: string | null
  readonly events: readonly EventDefinition[] | undefined
  readonly hasMetadata: boolean
  /** The property that events of an instance share; null where nothing tells instances apart. */
  readonly identifier: string | null
}

/** Tells which paths of an activation's mapping read what no event of its place has. Source of the rule: reference 7, 8.1 and 9.2. */
export class AbsentPaths {
  readonly #presences: ContextPresences
  readonly #place: Place
  readonly #keys: readonly string[]
  readonly #selection: SentSelection

  constructor(activation: Activation, presences: ContextPresences, place: Place) {
    this.#presences = presences
    this.#place = place
    this.#keys = presences.keysAt(place.step)
    this.#selection = new SentSelection(activation, this.#keys)
  }

  /** @param path without its "$."; null where the value may be there */
  find(path: string): AbsentPath | null {
    const [top, ...rest] = keysOfPath(path)
    if (top === undefined) return null
    if (top === 'properties') return this.#inProperties(rest)
    if (!envelopeKeys.includes(top)) {
      const advice = top === 'traits' ? ' Traits that the activation sends are in "properties".' : suggestion(top, envelopeKeys)
      return never(`The event of a send has no ${quoted(top)}.${advice}`)
    }
    return top === 'context' ? inContext(rest) : null
  }

  #inProperties([first, ...rest]: readonly string[]): AbsentPath | null {
    if (first === undefined || this.#selection.hasTrait(first)) return null
    if (first === 'journey_context') return this.#inJourneyContext(rest)
    if (first === 'journey_metadata') return this.#inMetadata(rest)
    const cut = cutKey([first, ...rest], this.#selection.traits, ['properties'])
    if (cut) return cut
    const meant = this.#propertyMeant(first)
    const advice = meant === null ? `: add it to "traits"` : `. Did you mean ${quoted(meant)}?`
    return never(`The activation does not send the trait ${quoted(first)}${advice}${meant === null ? '.' : ''}`)
  }

  #inMetadata([key]: readonly string[]): AbsentPath | null {
    if (!this.#place.hasMetadata) return never('By this preset the event of a send has no "journey_metadata".')
    if (key === undefined || metadataKeys.includes(key)) return null
    return never(`"journey_metadata" has no ${quoted(key)}.${suggestion(key, metadataKeys)}`)
  }

  #inJourneyContext([key, ...deeper]: readonly string[]): AbsentPath | null {
    // Of a step that nobody reaches that is what there is to say.
    if (key === undefined || !this.#presences.isReached(this.#place.step)) return null
    const [property] = deeper
    const found = this.#presences.find(this.#place.step, key)
    if (!found) return this.#unknownKey(key)
    const names = this.#propertiesOf(found)
    const cut = property !== undefined && !names.includes(property) ? cutKey(deeper, names, ['properties', 'journey_context', key]) : null
    if (cut) return cut
    if (!this.#selection.hasProperty(key, property ?? null)) {
      const wanted = property === undefined ? key : `${key}.${property}`
      return never(`The activation does not send ${quoted(wanted)}: add it to "context".`)
    }
    return property === undefined ? null : this.#unknownProperty(found, property, names)
  }

  #unknownKey(key: string): AbsentPath {
    const there = this.#keys.filter((one) => this.#presences.find(this.#place.step, one))
    const where = this.#place.step === null ? 'In no exit' : 'On no path to this step'
    const nearest = nearestName(key, there)
    const advice = nearest === null ? `; there can be ${listed(there, 'and') || 'none'}.` : `. Did you mean ${quoted(nearest)}?`
    return never(`${where} is there an event for ${quoted(key)}${advice}`)
  }

  /** A catalogue entry that lists no properties says nothing about them; what the journey itself asks for is there. */
  #unknownProperty({ event, where, key, hasIdentifier }: ContextPresence, property: string, names: readonly string[]): AbsentPath | null {
    const filtered = [...where.map((filter) => filter.property), ...(hasIdentifier ? [this.#place.identifier ?? ''] : [])]
    const asked = [...filtered.map((path) => path.split('.')[0]), ...this.#selection.namedOf(key)]
    if (names.length === 0 || names.includes(property) || asked.includes(property)) return null
    const message = `By the catalogue the event ${quoted(event)} has no property ${quoted(property)}.${suggestion(property, names)}`
    return { code: 'unknown-event-property', message }
  }

  #propertiesOf({ event }: Pick<ContextPresence, 'event'>): readonly string[] {
    return Object.keys(this.#place.events?.find(({ name }) => name === event)?.properties ?? {})
  }

  /** The path to a property of that name, where an event that is always there has one. */
  #propertyMeant(name: string): string | null {
    for (const key of this.#keys) {
      const found = isAddressable(key) ? this.#presences.find(this.#place.step, key) : undefined
      if (found && this.#propertiesOf(found).includes(name) && this.#selection.hasProperty(key, name))
        return pathThrough(['properties', 'journey_context', key, name])
    }
    return null
  }
}

/** Where the keys of a path are a name that was cut: which, and what reads it. @param above keys on the way to it */
function cutKey(keys: readonly string[], names: readonly string[], above: readonly string[]): AbsentPath | null {
  for (const name of names) {
    const hindrance = hindranceOf(name)
    const parts = hindrance === null ? [] : keysOfPath(`.${name}`)
    if (hindrance === null || parts.length === 0 || parts.some((part, place) => keys[place] !== part)) continue
    const liquid = liquidThrough([...above, name])
    const advice = liquid === null ? 'Rename it.' : `Rename it, or read it as text by the Liquid template ${liquid}.`
    return { code: 'unaddressable-path', message: `${whyUnaddressable(name, hindrance)} ${advice}` }
  }
  return null
}

function inContext([first, second]: readonly string[]): AbsentPath | null {
  if (first === undefined) return null
  if (first !== 'personas') return never(`The "context" of a send's event has "personas" alone, and no ${quoted(first)}.`)
  if (second === undefined || personasKeys.includes(second)) return null
  return never(`"context.personas" has no ${quoted(second)}.${suggestion(second, personasKeys)}`)
}

function never(message: string): AbsentPath {
  return { code: 'path-never-there', message }
}
