import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Integration, IntegrationAction } from '../../engine/integrations/integration.ts'
import { counted } from '../format/number.ts'
import { ActionFields } from './ActionFields.tsx'
import { ActionPresets } from './ActionPresets.tsx'
import { CopyActivation } from './CopyActivation.tsx'
import styles from './catalogue.module.css'

interface ActionDetailsProps {
  readonly integration: Integration
  readonly action: IntegrationAction
  readonly isOpenAtFirst: boolean
}

/** An action as a line, and in full when it is opened. */
export function ActionDetails({ integration, action, isOpenAtFirst }: ActionDetailsProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const { id, title, description, subscription, syncMode, takesBatches, isHidden, fields } = action
  const required = fields.filter(({ isRequired }) => isRequired).length
  return (
    <div className={styles.action} data-open={isOpen}>
      <button type="button" className={styles.actionHead} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <IconChevronRight size={14} aria-hidden />
        <span className={styles.actionTitle}>{title}</span>
        <span className={styles.slug}>{id}</span>
        <span className={styles.tail}>
          {required === 0 ? counted(fields.length, 'field') : `${required} of ${counted(fields.length, 'field')} required`}
        </span>
      </button>
      {isOpen && (
        <div className={styles.actionBody}>
          {description !== '' && <p className={`${styles.words} selectable`}>{description}</p>}
          {isHidden && <p className={styles.words}>Not offered in the product any more.</p>}
          {takesBatches && <p className={styles.words}>Takes several events at once; a rehearsal shows each as a batch of one.</p>}
          {subscription !== null && (
            <p className={styles.words}>
              Made for events where <span className="mono selectable">{subscription}</span>
            </p>
          )}
          {syncMode !== null && (
            <p className={styles.words}>
              Sync mode: {syncMode.choices.map(({ value }) => value).join(', ')}; {syncMode.default} by default
            </p>
          )}
          <CopyActivation integration={integration} action={action} />
          <ActionFields fields={fields} />
          <ActionPresets integration={integration} action={action} />
        </div>
      )}
    </div>
  )
}
