import { formatCount } from '../format/number.ts'
import type { JsonLine } from './json-line.ts'
import { shortText } from './json-lines.ts'
import styles from './json-view.module.css'

interface JsonLineRowProps {
  readonly line: JsonLine
  readonly onFold: (path: string, isOpen: boolean) => void
  readonly onMore: (path: string) => void
  readonly onWhole: (path: string) => void
}

const formerCharacters = 60

export function JsonLineRow({ line, onFold, onMore, onWhole }: JsonLineRowProps) {
  const { path, indent, tokens, fold, more, cut, change } = line
  return (
    <span
      className={styles.line}
      style={{ paddingLeft: `${indent + 2}ch`, textIndent: `-${indent + 2}ch` }}
      data-change={change?.change}
      title={change?.reason}
    >
      {' '.repeat(indent)}
      {fold !== undefined && (
        <button
          type="button"
          className={styles.fold}
          style={{ left: `calc(${indent}ch - 12px)` }}
          aria-expanded={fold === 'open'}
          aria-label={path === '' ? 'The whole document' : path}
          onClick={() => onFold(path, fold === 'closed')}
        />
      )}
      {tokens.map(({ kind, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a line never change places
        <span key={place} className={styles[kind]}>
          {text}
        </span>
      ))}
      {change?.change === 'coerced' && change.from !== undefined && (
        <del className={styles.former}>{shortText(change.from, formerCharacters)}</del>
      )}
      {more !== undefined && <Opener label={`Show more of ${formatCount(more)} that follow`} onOpen={() => onMore(path)} />}
      {cut !== undefined && <Opener label={`Show ${formatCount(cut)} more characters`} onOpen={() => onWhole(path)} />}
      {'\n'}
    </span>
  )
}

function Opener({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  return (
    <button type="button" className={styles.opener} onClick={onOpen}>
      {label}
    </button>
  )
}
