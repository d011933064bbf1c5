import { ActionIcon, Autocomplete, Button, Radio, TagsInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { EntryMode } from '../../engine/model/step.ts'
import { findPreset } from '../../engine/presets/find-preset.ts'
import { isAdobe } from '../canvas/step-kinds.ts'
import { withCreationOption } from '../workspace-forms/creation-option.ts'
import { asksForIdentifier } from './journey-wishes.ts'
import { NamespaceField } from './NamespaceField.tsx'
import type { EntryFieldsProps } from './NewJourneyForm.tsx'
import styles from './new-journey.module.css'

const modeNames: Readonly<Record<EntryMode, string>> = {
  'every-time': 'Re-enter every time event occurs',
  once: 'Enter one time',
  'after-exit': 'Re-enter after exit',
}

/** An event lets people in, kept to some by an audience and by values of its properties. */
export function EventEntry(props: EntryFieldsProps) {
  const { wishes, workspace, troubles, change } = props
  const event = workspace.events.find(({ name }) => name === wishes.event)
  const properties = Object.keys(event?.properties ?? {})
  const modes = findPreset(wishes.preset)?.entryModes ?? []
  return (
    <>
      <Autocomplete
        label="Entry event"
        placeholder="Choose one, or write its name"
        value={wishes.event}
        error={troubles.event}
        {...withCreationOption(
          'events',
          workspace.events.map(({ name }) => name),
          (name) => change({ event: name }),
        )}
      />
      <Filters {...props} properties={properties} />
      {isAdobe(wishes.preset) ? (
        <NamespaceField {...props} />
      ) : (
        <Autocomplete
          label="Audience filter"
          placeholder="Everybody"
          clearable
          description={workspace.segments.find(({ id }) => id === wishes.audience)?.name}
          error={troubles.audience}
          value={wishes.audience}
          {...withCreationOption(
            'segments',
            workspace.segments.map(({ id }) => id),
            (audience) => change({ audience }),
          )}
        />
      )}
      {modes.length > 0 && (
        <Radio.Group label="Entry rule" value={wishes.entry} onChange={(entry) => change({ entry: entry as EntryMode })}>
          <div className={styles.rules}>
            {modes.map((mode) => (
              <Radio key={mode} size="xs" value={mode} label={modeNames[mode]} />
            ))}
          </div>
        </Radio.Group>
      )}
      {asksForIdentifier(wishes.preset, wishes.entry) && (
        <Autocomplete
          label="Unique identifier"
          description="The property whose values tell the instances of one profile apart."
          data={properties}
          value={wishes.identifier}
          error={troubles.identifier}
          onChange={(identifier) => change({ identifier })}
        />
      )}
    </>
  )
}

function Filters({ wishes, change, properties }: EntryFieldsProps & { readonly properties: readonly string[] }) {
  const { filters } = wishes
  const replace = (key: number, changed: object) =>
    change({ filters: filters.map((filter) => (filter.key === key ? { ...filter, ...changed } : filter)) })
  const add = () => change({ filters: [...filters, { key: Math.max(0, ...filters.map(({ key }) => key)) + 1, property: '', values: [] }] })
  return (
    <fieldset className={styles.filters}>
      <legend>Property filters</legend>
      {filters.map(({ key, property, values }, index) => (
        <div key={key} className={styles.filter}>
          <Autocomplete
            aria-label={`Property of filter ${index + 1}`}
            placeholder="Property"
            data={[...properties]}
            value={property}
            onChange={(chosen) => replace(key, { property: chosen })}
          />
          <TagsInput
            aria-label={`Values of filter ${index + 1}`}
            placeholder={values.length === 0 ? 'equals any of: write, Enter' : ''}
            value={[...values]}
            acceptValueOnBlur
            onChange={(chosen) => replace(key, { values: chosen })}
          />
          <ActionIcon
            aria-label={`Remove filter ${index + 1}`}
            onClick={() => change({ filters: filters.filter((filter) => filter.key !== key) })}
          >
            <IconTrash size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} onClick={add}>
        Add a filter
      </Button>
    </fieldset>
  )
}
