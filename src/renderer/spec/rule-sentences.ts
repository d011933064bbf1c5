/// <reference path="./raw-text.d.ts" />
import specification from '../../engine/SPEC.md?raw'

/** A rule as it stands in a list of SPEC.md: its number, and what it says without its sources. */
const written = /^- ([A-Z]+\d+) (.+?)(?: \([A-Z][^()]*\))?$/gm

const sentences: ReadonlyMap<string, string> = new Map(
  Array.from(specification.matchAll(written), ([, rule, sentence]) => [rule ?? '', sentence ?? '']),
)

/** What a rule of the engine's specification says; null of one that it lacks. */
export const ruleSentence = (rule: string): string | null => sentences.get(rule) ?? null
