import { useMemo } from 'react'
import { compareJson } from '../../engine/account/json-difference.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { formatCount } from '../format/number.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import inspector from '../inspector/inspector.module.css'
import { DifferenceText } from './DifferenceText.tsx'
import { countLoudAndQuiet } from './difference-lines.ts'

interface DifferencePartProps {
  /** By which it is remembered whether it is open. */
  readonly name: string
  readonly title: string
  readonly from: JsonValue
  readonly to: JsonValue
  readonly isQuiet: (key: string, from: JsonValue, to: JsonValue) => boolean
}

/** What differs in one part of two sends. */
export function DifferencePart({ name, title, from, to, isQuiet }: DifferencePartProps) {
  const difference = useMemo(() => compareJson(from, to), [from, to])
  const counts = useMemo(() => countLoudAndQuiet(difference, isQuiet), [difference, isQuiet])
  return (
    <FoldingSection name={name} title={title} note={<Counts {...counts} />}>
      {difference.kind === 'same' ? (
        <p className={inspector.paragraph}>It is the same in both.</p>
      ) : (
        <DifferenceText from={from} difference={difference} isQuiet={isQuiet} />
      )}
    </FoldingSection>
  )
}

function Counts({ loud, quiet }: { readonly loud: number; readonly quiet: number }) {
  if (loud + quiet === 0) return 'the same'
  if (loud === 0) return 'only what always differs'
  return `${formatCount(loud)} ${loud === 1 ? 'differs' : 'differ'}${quiet === 0 ? '' : `, and ${formatCount(quiet)} that always ${quiet === 1 ? 'does' : 'do'}`}`
}
