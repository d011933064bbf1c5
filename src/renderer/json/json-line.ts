import type { FieldChange } from '../../engine/account/field-changes.ts'

type TokenKind = 'key' | 'string' | 'number' | 'literal' | 'mark' | 'note'

export interface JsonToken {
  readonly kind: TokenKind
  readonly text: string
}

/** A line of a document as it is read. */
export interface JsonLine {
  /** Where the value stands that the line belongs to. */
  readonly path: string
  /** Blanks that the line begins with. */
  readonly indent: number
  readonly tokens: readonly JsonToken[]
  /** The line begins an object or a list that can be folded. */
  readonly fold?: 'open' | 'closed'
  /** So many more entries of the object or list are not shown; the line stands for them. */
  readonly more?: number
  /** So many characters of the text are not shown. */
  readonly cut?: number
  /** What became of the field on its way. */
  readonly change?: FieldChange
}

/** What of a document is shown, by the paths of its values. */
export interface ShownParts {
  readonly isOpen: (path: string) => boolean
  /** How many entries of an object or a list. */
  readonly entries: (path: string) => number
  /** How many characters of a text. */
  readonly characters: (path: string) => number
  readonly changes: ChangesByPlace
}

/** What became of fields, where it is to be seen. */
export interface ChangesByPlace {
  /** Coerced and defaulted ones, by their own path. */
  readonly standing: ReadonlyMap<string, FieldChange>
  /** By the path of the object that they would stand in. */
  readonly dropped: ReadonlyMap<string, readonly DroppedField[]>
}

export interface DroppedField {
  readonly key: string
  readonly change: FieldChange
}
