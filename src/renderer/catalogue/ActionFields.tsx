import { useState } from 'react'
import { requiredWords } from '../../engine/integrations/field-words.ts'
import type { IntegrationField } from '../../engine/integrations/integration.ts'
import { counted } from '../format/number.ts'
import inspector from '../inspector/inspector.module.css'
import { FieldRow } from './FieldRow.tsx'

/** The fields of an action, those that are asked for first; those that the product does not offer when they are wanted. */
export function ActionFields({ fields }: { readonly fields: readonly IntegrationField[] }) {
  const [showsHidden, setShowsHidden] = useState(false)
  const needed = fields.filter((field) => requiredWords(field) !== '')
  const others = fields.filter((field) => !needed.includes(field))
  const hidden = others.filter(({ isHidden }) => isHidden)
  const shown = [...needed, ...others.filter(({ isHidden }) => !isHidden), ...(showsHidden ? hidden : [])]
  return (
    <div>
      {shown.map((field) => (
        <FieldRow key={field.name} field={field} />
      ))}
      {hidden.length > 0 && !showsHidden && (
        <button type="button" className={inspector.link} onClick={() => setShowsHidden(true)}>
          {counted(hidden.length, 'field')} more, hidden in the product
        </button>
      )}
    </div>
  )
}
