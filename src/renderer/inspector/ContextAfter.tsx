import { useMemo } from 'react'
import { compareJson } from '../../engine/account/json-difference.ts'
import { DifferenceText } from '../comparison/DifferenceText.tsx'
import type { ContextChange } from './story-lines.ts'

const nothingIsQuiet = () => false

/** What a move changed of the journey context: what was there is folded, what came is marked. */
export function ContextAfter({ before, after }: ContextChange) {
  const difference = useMemo(() => compareJson(before, after), [before, after])
  return <DifferenceText from={before} difference={difference} isQuiet={nothingIsQuiet} />
}
