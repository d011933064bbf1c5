import { IconAlertCircleFilled } from '@tabler/icons-react'
import type { SendResult } from '../../engine/account/result.ts'
import inspector from '../inspector/inspector.module.css'
import { type ActivationPart, sendAdvice } from './send-advice.ts'
import styles from './sends.module.css'

interface SendTroubleProps {
  readonly error: NonNullable<SendResult['error']>
  /** What was dropped or coerced, which may be why. */
  readonly changes?: SendResult['changes']
  /** Goes to the part of the activation that the error is about, where the step is at hand. @param field of the payload, where one is named */
  readonly onShow?: ((part: ActivationPart, field?: string) => void) | undefined
}

/** Why a send failed, and what to do about it. */
export function SendTrouble({ error, changes, onShow }: SendTroubleProps) {
  const advice = sendAdvice(error, changes)
  const part = advice?.part
  return (
    <div className={`${styles.trouble} tone-bad`} role="note" aria-label="Error">
      <IconAlertCircleFilled size={16} aria-hidden />
      <div className="selectable">
        <code className={styles.code}>{error.code}</code>
        <p>{error.message}</p>
        {advice !== null && <p className={styles.advice}>{advice.text}</p>}
        {part !== undefined && onShow !== undefined && (
          <button type="button" className={inspector.link} onClick={() => onShow(part, advice?.field)}>
            {part === 'mapping' ? 'Show the mapping' : 'Show the context'}
          </button>
        )}
      </div>
    </div>
  )
}
