import { useShallow } from 'zustand/react/shallow'
import { type DirectiveForm, keysOfForm } from '../../../engine/edit/directive-forms.ts'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { isJsonObject } from '../../../engine/model/json-value.ts'
import { useWindow } from '../../state/window-state.ts'
import { documentValue } from '../../step-forms/fields/use-field.ts'
import styles from './editor.module.css'

/** Keys of a function that the product does not read, which stay in the file as they are. */
export function UnreadKeys({ at, form }: { readonly at: DocumentPath; readonly form: DirectiveForm }) {
  const keys = useWindow(
    useShallow((state) => {
      const known = keysOfForm(form)
      const value = documentValue(state, at)
      return isJsonObject(value) && known.length > 0 ? Object.keys(value).filter((key) => !known.includes(key)) : []
    }),
  )
  if (keys.length === 0) return null
  return <p className={styles.nothing}>The product does not read {keys.map((key) => `“${key}”`).join(', ')} here. It stays in the file.</p>
}
