import { TextInput } from '@mantine/core'
import { type AnswerDetails, type AnswerKind, fieldsOf, wrongWith } from './answer-choice.ts'
import styles from './answers.module.css'

interface AnswerFieldsProps {
  readonly kind: AnswerKind
  readonly details: AnswerDetails
  readonly change: (details: AnswerDetails) => void
}

/** What can be said more exactly of a choice; nothing of most. */
export function AnswerFields({ kind, details, change }: AnswerFieldsProps) {
  const fields = fieldsOf(kind)
  if (fields.length === 0) return null
  return (
    <div className={styles.fields}>
      {fields.map(({ name, label }) => (
        <TextInput
          key={name}
          size="xs"
          label={label}
          value={details[name]}
          placeholder={name === 'retryAfter' ? 'next period' : undefined}
          error={wrongWith(name, details)}
          onChange={(event) => change({ ...details, [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
