import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { withItemMoved, withItemRemoved } from '../../../engine/edit/list-items.ts'
import { useFieldsDocument } from '../fields/fields-document.ts'
import { useMarkedField, useRemark } from '../fields/use-field.ts'
import styles from '../step-forms.module.css'
import { TakeOutButton } from './TakeOutButton.tsx'

interface ItemBoxProps {
  readonly list: DocumentPath
  readonly index: number
  readonly count: number
  /** What people call it: "Purchased". */
  readonly title: string
  /** Their order means something. */
  readonly isOrdered?: boolean
  /** How many there have to be. */
  readonly least?: number
  readonly children: ReactNode
}

/** One of a list, with what moves it and takes it out. */
export function ItemBox({ list, index, count, title, isOrdered = true, least = 1, children }: ItemBoxProps) {
  const ref = useMarkedField<HTMLFieldSetElement>([...list, index], true)
  const { edit } = useFieldsDocument()
  const move = (to: number) => {
    edit(`move ${title}`, (document) => withItemMoved(document, list, index, to))
    followMoved(ref.current?.parentElement ?? null, to, to < index ? 'up' : 'down')
  }
  return (
    <fieldset ref={ref} className={styles.item} aria-label={title} tabIndex={-1} data-row data-item={index}>
      <div className={styles.itemHead}>
        <h4 title={title}>{title}</h4>
        {isOrdered && count > 1 && (
          <>
            <ActionIcon size={22} aria-label={`Move ${title} up`} data-move="up" disabled={index === 0} onClick={() => move(index - 1)}>
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={22}
              aria-label={`Move ${title} down`}
              data-move="down"
              disabled={index === count - 1}
              onClick={() => move(index + 1)}
            >
              <IconArrowDown size={14} aria-hidden />
            </ActionIcon>
          </>
        )}
        {count > least && (
          <TakeOutButton
            label={`Remove ${title}`}
            onTakeOut={() => edit(`remove ${title}`, (document) => withItemRemoved(document, list, index))}
          />
        )}
      </div>
      <WholeRemark at={[...list, index]} />
      {children}
    </fieldset>
  )
}

/** The keys go with what was moved; at an end of the list to the button for the way back. */
function followMoved(list: HTMLElement | null, to: number, way: 'up' | 'down'): void {
  requestAnimationFrame(() => {
    const item = list?.querySelector(`:scope > [data-item="${to}"]`)
    const other = way === 'up' ? 'down' : 'up'
    const button = item?.querySelector<HTMLButtonElement>(`[data-move="${way}"]:not(:disabled)`)
    ;(button ?? item?.querySelector<HTMLButtonElement>(`[data-move="${other}"]`))?.focus()
  })
}

/** What the checks say of a place that has no field of its own. */
export function WholeRemark({ at }: { readonly at: DocumentPath }) {
  const remark = useRemark(at, true)
  if (remark === null) return null
  return (
    <p className={styles.remark} data-severity={remark.severity} role="note">
      {remark.message}
    </p>
  )
}
