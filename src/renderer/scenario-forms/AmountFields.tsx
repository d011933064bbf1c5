import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { amountOf, amountParts, comparisons, offeredComparisons, withPartAdded } from '../../engine/edit/amount-parts.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { NumberField } from '../population-forms/NumberField.tsx'
import { ShareField } from '../population-forms/ShareField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { MoreButton } from '../step-forms/lists/MoreButton.tsx'
import forms from '../step-forms/step-forms.module.css'
import styles from './scenario-forms.module.css'

interface AmountFieldsProps {
  readonly at: DocumentPath
  /** "Sends" */
  readonly label: string
  /** It is a share from 0 to 1, which is shown as a percentage. */
  readonly isShare?: boolean
}

const words: Readonly<Record<string, string>> = {
  is: 'exactly',
  equals: 'exactly',
  'not-equals': 'not',
  'at-least': 'at least',
  'at-most': 'at most',
  'greater-than': 'more than',
  'less-than': 'less than',
}

/** How many there are to be: one number, or within bounds. */
export function AmountFields({ at, label, isShare = false }: AmountFieldsProps) {
  const setValueAt = useSetValueAt()
  const amount = useValueAt(at)
  const parts = amountParts(amount)
  const Field = isShare ? ShareField : NumberField
  return (
    <fieldset className={forms.fields} aria-label={label}>
      <p className={forms.caption}>{label}</p>
      {parts.map(({ operator }, index) => {
        const others = new Set(parts.filter((_, place) => place !== index).map((part) => part.operator))
        const known = offeredComparisons(operator, others)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is its place among the others
          <div key={index} className={styles.amount}>
            <NativeSelect
              size="xs"
              aria-label={`${label}: comparison${parts.length > 1 ? ` ${index + 1}` : ''}`}
              data={known.map((value) => ({ value, label: words[value] ?? value }))}
              value={operator}
              onChange={({ currentTarget: { value: chosen } }) =>
                setValueAt(at, amountOf(parts.map((part, place) => (place === index ? { ...part, operator: chosen } : part))), label, false)
              }
            />
            <Field
              at={operator === 'is' ? at : [...at, operator]}
              label={`${label}: ${words[operator] ?? operator}`}
              isLabelHidden
              required
            />
            {parts.length > 1 && (
              <ActionIcon
                size={22}
                mt={4}
                aria-label={`Remove ${label.toLowerCase()} ${words[operator] ?? operator}`}
                onClick={() => setValueAt(at, amountOf(parts.filter((_, place) => place !== index)), label, false)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </div>
        )
      })}
      <WholeRemark at={at} />
      {parts.length < comparisons.length && (
        <MoreButton
          label={parts[0]?.operator === 'is' ? 'Between two numbers' : 'Another bound'}
          onClick={() => setValueAt(at, withPartAdded(amount), label, false)}
        />
      )}
    </fieldset>
  )
}
