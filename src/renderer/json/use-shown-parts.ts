import { useMemo, useState } from 'react'
import type { JsonValue } from '../../engine/model/json-value.ts'
import type { ChangesByPlace, ShownParts } from './json-line.ts'
import { entriesAtFirst, openByDefault } from './open-by-default.ts'

const charactersAtFirst = 600
const entriesMore = 500

interface Wishes {
  /** Objects and lists that a person opened or folded. */
  readonly folds: ReadonlyMap<string, boolean>
  readonly entries: ReadonlyMap<string, number>
  readonly whole: ReadonlySet<string>
}

const noWishes: Wishes = { folds: new Map(), entries: new Map(), whole: new Set() }

interface ShownPartsInHand {
  readonly shown: ShownParts
  readonly fold: (path: string, isOpen: boolean) => void
  readonly showMore: (path: string) => void
  readonly showWhole: (path: string) => void
}

/** What of a document is shown: little of a large one, and what a person opened; the next document is opened alike. */
export function useShownParts(value: JsonValue, changes: ChangesByPlace): ShownPartsInHand {
  const [wishes, setWishes] = useState(noWishes)
  const open = useMemo(() => openByDefault(value, [...changes.standing.keys(), ...changes.dropped.keys()]), [value, changes])
  const shown = useMemo((): ShownParts => {
    const { folds, entries, whole } = wishes
    return {
      isOpen: (path) => folds.get(path) ?? open.has(path),
      entries: (path) => entries.get(path) ?? entriesAtFirst,
      characters: (path) => (whole.has(path) ? Number.POSITIVE_INFINITY : charactersAtFirst),
      changes,
    }
  }, [wishes, open, changes])
  return {
    shown,
    fold: (path, isOpen) => setWishes((before) => ({ ...before, folds: new Map(before.folds).set(path, isOpen) })),
    showMore: (path) =>
      setWishes((before) => ({
        ...before,
        entries: new Map(before.entries).set(path, (before.entries.get(path) ?? entriesAtFirst) + entriesMore),
      })),
    showWhole: (path) => setWishes((before) => ({ ...before, whole: new Set(before.whole).add(path) })),
  }
}
