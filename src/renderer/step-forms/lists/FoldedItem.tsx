import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { pointerTo } from '../../../engine/edit/document-with.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { useOfValue, useRemark } from '../fields/use-field.ts'
import styles from '../step-forms.module.css'
import { useIsOpen } from './open-items.ts'
import { TakeOutButton } from './TakeOutButton.tsx'

interface FoldedItemProps {
  readonly at: DocumentPath
  /** What people call it. */
  readonly title: string
  /** What it says, in a few words, while it is folded. */
  readonly summary: (value: JsonValue | undefined) => string
  readonly remove: () => void
  /** Before its title. */
  readonly mark?: ReactNode
  /** What else can be done with it, instead of the button that removes it. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** One of many, in a line that unfolds; what is wrong inside is said in either state. */
export function FoldedItem({ at, title, summary, remove, mark, tools, children }: FoldedItemProps) {
  const [isOpen, toggle] = useIsOpen(at)
  const words = useOfValue(at, summary)
  const remark = useRemark(at)
  return (
    <fieldset data-row className={styles.folded} aria-label={title} data-open={isOpen} data-place={pointerTo(at)}>
      <div className={styles.foldedHead}>
        <button type="button" aria-expanded={isOpen} onClick={toggle} title={isOpen ? undefined : `${title}: ${words}`}>
          <IconChevronRight size={12} aria-hidden />
          {mark}
          <strong>{title}</strong>
          {!isOpen && <span>{words}</span>}
        </button>
        {tools ?? <TakeOutButton label={`Remove ${title}`} onTakeOut={remove} />}
      </div>
      {!isOpen && remark !== null && (
        <p className={styles.remark} data-severity={remark.severity} role="note">
          {remark.message}
        </p>
      )}
      {isOpen && (
        <div className={styles.foldedBody} data-body>
          {children}
        </div>
      )}
    </fieldset>
  )
}
