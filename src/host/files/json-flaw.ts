import { pointerOf } from '../../engine/model/problem.ts'

/** What is wrong with a text as JSON, and where. */
export interface JsonFlaw {
  readonly code: 'json-syntax' | 'duplicate-key' | 'too-deep'
  /** Characters from the start of the text. */
  readonly offset: number
  /** Keys and positions that lead to the flaw. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Where a problem list points: the line and column of broken JSON, the pointer of what could be read but not meant. */
export function placeOf(flaw: JsonFlaw, text: string): string {
  return flaw.code === 'json-syntax' ? lineAndColumn(text, flaw.offset) : pointerOf(flaw.path)
}

/** "line:column" of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): string {
  let line = 1
  let lineStart = 0
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
    line += 1
    lineStart = feed + 1
  }
  return `${line}:${offset - lineStart + 1}`
}
