import { useEffect, useRef } from 'react'
import type { CatalogueRow } from '../../engine/integrations/catalogue.ts'
import styles from './catalogue.module.css'

interface IntegrationListProps {
  readonly id: string
  readonly rows: readonly CatalogueRow[]
  /** Folder of the chosen one. */
  readonly chosen: string | null
  readonly choose: (folder: string) => void
}

/** Names and slugs; the keys are those of the field that searches them. */
export function IntegrationList({ id, rows, chosen, choose }: IntegrationListProps) {
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the choice that counts
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [chosen])
  return (
    <div className={styles.list} id={id} role="listbox" aria-label="Destinations of the catalogue">
      {rows.map(({ folder, slug, name }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys of the list
        <div
          key={folder}
          ref={folder === chosen ? current : undefined}
          id={`${id}-${folder}`}
          role="option"
          tabIndex={-1}
          aria-selected={folder === chosen}
          className={styles.option}
          title={`${name}, ${slug}`}
          onClick={() => choose(folder)}
        >
          <span>{name}</span>
          <span className={styles.slug}>{slug}</span>
        </div>
      ))}
    </div>
  )
}
