import { requiredWords, typeWords } from '../../../engine/integrations/field-words.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import styles from './editor.module.css'

/** What a field holds and what the vendor says of it: a line, and all of it while one is at the field. */
export function FieldHelp({ id, about }: { readonly id: string; readonly about: IntegrationField | null }) {
  if (about === null) return <p id={id} className={styles.help} hidden />
  const condition = about.requiredWhen === null ? '' : requiredWords(about)
  const words = [typeWords(about), condition, about.description].filter((part) => part !== '').join('. ')
  return (
    <p id={id} className={styles.help} title={words}>
      {words}
    </p>
  )
}
