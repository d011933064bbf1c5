import type { JsonValue } from '../model/json-value.ts'
import type { ContextNames } from './context-names.ts'
import type { DocumentPath } from './document-path.ts'
import type { WorkspaceList } from './workspace-items.ts'

/** A place of a journey, scenario or workspace that names something that the workspace defines. */
export interface ItemUse {
  readonly place: DocumentPath
  /**
   * As the value that stands there, as the key of it, in a path into the journey context ("Checkout_Started.total"), within what a mapping reads
   * of that, in an expression, or in an expression that cannot be read, which is never changed.
   */
  readonly how: 'value' | 'key' | 'path' | 'mapping' | 'expression' | 'mention'
  /** What stands there, or the key of it, with another name. */
  as(name: string): JsonValue
  /** Whether it says the same by that name: paths of mappings do not reach every name. */
  holds(name: string): boolean
}

/** What is looked for in one part of a document. */
export interface NameSearch {
  readonly list: WorkspaceList
  readonly id: string
  /** What the journey around calls its events by; outside of journeys what may be called so. */
  readonly names: ContextNames
}

/** A place that names it, or something that may be called otherwise because of it: how events of one name are counted depends on all of them. */
export interface UseCandidate extends ItemUse {
  /** What stands there, or the key of it. */
  readonly before: JsonValue
}

const always = (): boolean => true

/** The name stands there by itself. */
export const valueUse = (place: DocumentPath, id: string): UseCandidate => ({
  ...{ place, how: 'value', before: id },
  as: (name) => name,
  holds: always,
})
