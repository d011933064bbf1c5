import type { FieldChange } from '../../engine/account/field-changes.ts'
import type { ChangesByPlace, DroppedField } from './json-line.ts'

const noChanges: ChangesByPlace = { standing: new Map(), dropped: new Map() }

/** Changes by where a reader of the payload looks for them. */
export function changesByPlace(changes: readonly FieldChange[] | undefined): ChangesByPlace {
  if (changes === undefined || changes.length === 0) return noChanges
  const standing = new Map<string, FieldChange>()
  const dropped = new Map<string, DroppedField[]>()
  for (const change of changes) {
    if (change.change !== 'dropped') {
      standing.set(change.field, change)
      continue
    }
    const { parent, key } = lastPart(change.field)
    dropped.set(parent, [...(dropped.get(parent) ?? []), { key, change }])
  }
  return { standing, dropped }
}

/** `a.b[0].c` as `a.b[0]` and `c`; the reverse of fieldAt and itemAt. */
export function lastPart(field: string): { readonly parent: string; readonly key: string } {
  const [, parent = '', plain, quotedKey, index] = /^(.*?)(?:\.?([^.[\]'"]+)|\[("(?:\\.|[^"\\])*")\]|\[(\d+)\])$/s.exec(field) ?? []
  return { parent, key: quotedKey === undefined ? (plain ?? index ?? field) : (JSON.parse(quotedKey) as string) }
}
