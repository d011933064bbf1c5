import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { copyText } from '../state/export-result.ts'
import { jsonLines } from './json-tokens.ts'
import styles from './json-view.module.css'

/** JSON to read and to copy. */
export function JsonView({ title, what, value }: { readonly title: string; readonly what: string; readonly value: JsonValue }) {
  const lines = useMemo(() => jsonLines(value), [value])
  return (
    <section aria-label={title}>
      <div className={styles.bar}>
        <h3 className={styles.title}>{title}</h3>
        <Tooltip label={`Copy ${what}`}>
          <ActionIcon aria-label={`Copy ${what}`} size={24} onClick={() => void copyText(JSON.stringify(value, null, 2), title)}>
            <IconCopy size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <pre className={`${styles.json} selectable`}>
        {lines.map(({ indent, tokens }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one value never change
          <span key={at} className={styles.line} style={{ paddingLeft: `${indent + 2}ch`, textIndent: `-${indent + 2}ch` }}>
            {tokens.map(({ kind, text }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its tokens
              <span key={place} className={styles[kind]}>
                {text}
              </span>
            ))}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  )
}
