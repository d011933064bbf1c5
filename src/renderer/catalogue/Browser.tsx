import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { type Catalogue, type CatalogueRow, searchCatalogue } from '../../engine/integrations/catalogue.ts'
import { counted, formatCount } from '../format/number.ts'
import styles from './catalogue.module.css'
import { IntegrationDetails } from './IntegrationDetails.tsx'
import { IntegrationList } from './IntegrationList.tsx'

const pageOfRows = 10

interface BrowserProps {
  readonly catalogue: Catalogue
  /** Slug or folder of the one that is shown at first. */
  readonly first: string | null
}

/** The list of all integrations, narrowed by what is typed, and the chosen one beside it. Arrows choose, Enter goes on to what is shown. */
export function Browser({ catalogue, first }: BrowserProps) {
  const rows = useMemo(() => [...catalogue.rows].sort(byName), [catalogue])
  const [text, setText] = useState('')
  const [chosen, choose] = useState(() => rows.find(({ slug, folder }) => slug === first || folder === first)?.folder ?? null)
  const shown = useMemo(() => searchCatalogue(rows, text), [rows, text])
  const current = shown.find(({ folder }) => folder === chosen) ?? shown[0] ?? null
  const listId = useId()
  const details = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // The dialog may have been open while the catalogue was still read.
  useEffect(() => field.current?.focus(), [])
  const go = (by: number) => {
    const place = current === null ? -1 : shown.indexOf(current)
    const next = shown[Math.min(shown.length - 1, Math.max(0, place + by))]
    if (next !== undefined) choose(next.folder)
  }
  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageOfRows, PageUp: -pageOfRows }
    const by = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined
    if (by !== undefined) go(by)
    else if (event.key === 'Enter') details.current?.querySelector<HTMLElement>('button[aria-expanded]')?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.browser}>
      <div className={styles.picker}>
        <label className={styles.search}>
          <IconSearch size={15} aria-hidden />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label="Search the catalogue"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={current === null ? undefined : `${listId}-${current.folder}`}
            placeholder="Name, slug or action"
            value={text}
            maxLength={200}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={press}
          />
        </label>
        <IntegrationList id={listId} rows={shown} chosen={current?.folder ?? null} choose={choose} />
        <p className={styles.count}>
          {shown.length === rows.length
            ? counted(shown.length, 'destination')
            : `${formatCount(shown.length)} of ${counted(rows.length, 'destination')}`}
        </p>
      </div>
      <section className={styles.details} aria-label="Destination" ref={details}>
        {current === null ? (
          <p className={styles.state}>No destination has “{text.trim()}” in its names or actions.</p>
        ) : (
          <IntegrationDetails key={current.folder} row={current} />
        )}
      </section>
    </div>
  )
}

/** As people read it; folders are the vendor's business. */
function byName(one: CatalogueRow, other: CatalogueRow): number {
  return one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1
}
