import { withBranchNamed } from '../../engine/edit/branch-name.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { pointerTo } from '../../engine/edit/document-with.ts'
import { editJourney } from '../editing/edit-journey.ts'
import { shownFile } from '../editing/shown-file.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { windowState } from '../state/window-state.ts'
import { IdField } from './fields/IdField.tsx'
import { TextField } from './fields/TextField.tsx'
import styles from './step-forms.module.css'
import { usePreset } from './use-preset.ts'

/** Name and id of a branch; the id of a new one goes with its name. */
export function BranchIdentity({ at }: { readonly at: DocumentPath }) {
  const isTwilio = usePreset()?.family !== 'adobe'
  return (
    <div className={styles.pair}>
      <TextField at={[...at, 'name']} label={fieldWords.name} required={isTwilio} write={(name) => nameBranch(at, name)} />
      <IdField at={[...at, 'id']} label={fieldWords.id} />
    </div>
  )
}

function nameBranch(at: DocumentPath, name: string | undefined): void {
  const state = windowState()
  const edited = state.edited[shownFile(state) ?? '']
  if (edited === undefined) return
  const typing = pointerTo([...at, 'name'])
  const { history, saved } = edited
  const begun = (history.typing === typing ? history.past.at(-1)?.document : undefined) ?? history.present
  editJourney('change name', (document) => withBranchNamed(document, at, name, { document: begun, saved }), typing)
}
