import { useMemo, useState } from 'react'
import type { JsonDifference } from '../../engine/account/json-difference.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { counted, formatCount } from '../format/number.ts'
import json from '../json/json-view.module.css'
import styles from './comparison.module.css'
import type { DifferenceLine } from './difference-line.ts'
import { differenceLines } from './difference-lines.ts'

interface DifferenceTextProps {
  readonly from: JsonValue
  readonly difference: JsonDifference
  /** Whether a value differs between any two sends. */
  readonly isQuiet: (key: string, from: JsonValue, to: JsonValue) => boolean
}

const linesAtFirst = 300
const linesMore = 1_000

/** Two documents laid over each other, what differs in both its forms and what is alike folded. */
export function DifferenceText({ from, difference, isQuiet }: DifferenceTextProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [most, setMost] = useState(linesAtFirst)
  const lines = useMemo(() => differenceLines(from, difference, { isQuiet, opened }), [from, difference, isQuiet, opened])
  return (
    <pre className={`${json.json} ${styles.difference} selectable`}>
      {lines.slice(0, most).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no state of their own
        <Line key={at} line={line} onOpen={(path) => setOpened((before) => new Set(before).add(path))} />
      ))}
      {lines.length > most && (
        <button type="button" className={json.opener} onClick={() => setMost(most + linesMore)}>
          Show more of {counted(lines.length - most, 'line')} that follow
        </button>
      )}
    </pre>
  )
}

const signs = { both: ' ', first: '−', second: '+' } as const

function Line({ line, onOpen }: { readonly line: DifferenceLine; readonly onOpen: (path: string) => void }) {
  const { side, indent, tokens, isQuiet = false, folded } = line
  return (
    <span
      className={`${json.line} ${styles.line}`}
      style={{ paddingLeft: `${indent + 4}ch`, textIndent: `-${indent + 4}ch` }}
      data-side={side}
      data-quiet={isQuiet}
    >
      {`${signs[side]} ${' '.repeat(indent)}`}
      {tokens.map(({ kind, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a line never change places
        <span key={place} className={json[kind]}>
          {text}
        </span>
      ))}
      {folded !== undefined && (
        <button type="button" className={styles.folded} onClick={() => onOpen(folded.path)}>
          {foldedInWords(folded)}
        </button>
      )}
      {'\n'}
    </span>
  )
}

function foldedInWords({ alike, quiet }: NonNullable<DifferenceLine['folded']>): string {
  return [
    ...(alike === 0 ? [] : [`${formatCount(alike)} alike`]),
    ...(quiet === 0 ? [] : [`${formatCount(quiet)} that always differ`]),
  ].join(', ')
}
