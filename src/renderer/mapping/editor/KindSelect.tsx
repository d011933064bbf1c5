import { Select } from '@mantine/core'
import type { MappedKind } from '../../../engine/edit/mapped-kind.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import styles from './editor.module.css'
import { kindChoices, kindHelp } from './kind-choices.ts'

interface KindSelectProps {
  readonly label: string
  readonly about: IntegrationField | null
  /** How it is filled; null of something that no form holds. */
  readonly kind: MappedKind | null
  readonly onChoose: (kind: MappedKind) => void
}

/** The ways to fill a field, each with what it does. */
export function KindSelect({ label, about, kind, onChoose }: KindSelectProps) {
  return (
    <Select
      size="xs"
      variant="unstyled"
      className={styles.kind}
      aria-label={`How ${label} is filled`}
      title={kindHelp(kind ?? '')}
      data={kindChoices(about, kind)}
      value={kind ?? ''}
      allowDeselect={false}
      withCheckIcon={false}
      maxDropdownHeight={340}
      comboboxProps={{ shadow: 'md', width: 290, position: 'bottom-end' }}
      onChange={(chosen) => {
        if (chosen !== null && chosen !== '') onChoose(chosen as MappedKind)
      }}
      renderOption={({ option }) => (
        <span className={styles.kindOption}>
          <span>{option.label}</span>
          <span>{kindHelp(String(option.value))}</span>
        </span>
      )}
    />
  )
}
