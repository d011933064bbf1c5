import { pointerTo } from '../../engine/edit/document-with.ts'
import { leavesOf } from '../../engine/edit/leaves.ts'
import { isSame } from '../../engine/edit/merge-documents.ts'
import type { JsonObject, JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'
import { valueOfPointer, wordsOfPointer } from '../place-words/words-of-place.ts'

/** What both sides say of one place. */
export interface ConflictValue {
  readonly pointer: string
  /** The place as forms call it. */
  readonly words: string
  readonly onDisk: string
  readonly here: string
}

/**
 * Where two documents say something else, as far down as both say something: of two long lists that is the one field that differs.
 * @param places pointers to what both sides changed
 */
export function conflictValues(places: readonly string[], here: JsonObject, onDisk: JsonObject): readonly ConflictValue[] {
  const inside = places.flatMap((place) => differingBelow(place, here, onDisk))
  return inside.map((pointer) => {
    const [mine, theirs] = [here, onDisk].map((document) => valueOfPointer(pointer, document))
    const words = wordsOfPointer(pointer, mine === undefined ? onDisk : here)
    return { pointer, words, onDisk: said(theirs), here: said(mine) }
  })
}

/** The place itself, where one side says nothing of it, or nothing below it tells them apart. */
function differingBelow(place: string, here: JsonObject, onDisk: JsonObject): readonly string[] {
  const [mine, theirs] = [here, onDisk].map((document) => valueOfPointer(place, document))
  if (mine === undefined || theirs === undefined) return [place]
  const [own, other] = [leavesOf(mine), leavesOf(theirs)]
  const keys = [...new Set([...own.keys(), ...other.keys()])].filter((key) => !isSame(own.get(key)?.value, other.get(key)?.value))
  const parts = keys.flatMap((key) => {
    const leaf = own.get(key) ?? other.get(key)
    return leaf === undefined || leaf.isOrder ? [] : [`${place}${pointerTo(leaf.path)}`]
  })
  return parts.length === 0 ? [place] : parts
}

const said = (value: JsonValue | undefined): string => (value === undefined ? 'nothing' : textOf(value) || 'an empty text')
