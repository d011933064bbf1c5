import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { IdField } from './fields/IdField.tsx'
import { TextField } from './fields/TextField.tsx'
import styles from './step-forms.module.css'
import { usePreset } from './use-preset.ts'

/** Name and id of a branch. */
export function BranchIdentity({ at }: { readonly at: DocumentPath }) {
  const isTwilio = usePreset()?.family !== 'adobe'
  return (
    <div className={styles.pair}>
      <TextField at={[...at, 'name']} label="Name" required={isTwilio} />
      <IdField at={[...at, 'id']} label="Id" />
    </div>
  )
}
