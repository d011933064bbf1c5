import { ChoiceField } from './ChoiceField.tsx'
import type { FieldProps } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'

interface FlagFieldProps extends FieldProps {
  readonly yes: string
  readonly no: string
  /** What holds where nothing is said: "As the product has it". */
  readonly unsaid: string
}

/** Something that is so, is not so, or is as it is where nothing is said. */
export function FlagField({ yes, no, unsaid, ...props }: FlagFieldProps) {
  const setValueAt = useSetValueAt()
  return (
    <ChoiceField
      {...props}
      choices={[
        { value: '', label: unsaid },
        { value: 'true', label: yes },
        { value: 'false', label: no },
      ]}
      choose={(chosen) => setValueAt(props.at, chosen === '' ? undefined : chosen === 'true', props.label, false)}
    />
  )
}
