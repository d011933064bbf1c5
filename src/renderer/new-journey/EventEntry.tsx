import { ActionIcon, Button, Input, Radio, TagsInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { EntryMode } from '../../engine/model/step.ts'
import { findPreset } from '../../engine/presets/find-preset.ts'
import { isAdobe } from '../canvas/step-kinds.ts'
import { entryRuleNames } from '../step-forms/entry-words.ts'
import { SuggestInput, type Suggestion } from '../step-forms/fields/SuggestInput.tsx'
import { asksForIdentifier } from './journey-wishes.ts'
import { NamespaceField } from './NamespaceField.tsx'
import type { EntryFieldsProps } from './NewJourneyForm.tsx'
import styles from './new-journey.module.css'

/** An event lets people in, kept to some by an audience and by values of its properties. */
export function EventEntry(props: EntryFieldsProps) {
  const { wishes, workspace, troubles, change } = props
  const event = workspace.events.find(({ name }) => name === wishes.event)
  const properties = Object.entries(event?.properties ?? {}).map(([id, type]) => ({ id, name: type }))
  const modes = findPreset(wishes.preset)?.entryModes ?? []
  return (
    <>
      <SuggestInput
        label="Entry event"
        placeholder="Choose one, or write its name"
        text={wishes.event}
        error={troubles.event}
        list="events"
        suggestions={workspace.events.map(({ name }) => ({ id: name }))}
        write={(name) => change({ event: name })}
      />
      <Filters {...props} properties={properties} />
      {isAdobe(wishes.preset) ? (
        <NamespaceField {...props} />
      ) : (
        <SuggestInput
          label="Audience filter"
          placeholder="Everybody"
          clearable
          text={wishes.audience}
          error={troubles.audience}
          list="segments"
          suggestions={workspace.segments}
          write={(audience) => change({ audience })}
        />
      )}
      {modes.length > 0 && (
        <Radio.Group label="Entry rule" value={wishes.entry} onChange={(entry) => change({ entry: entry as EntryMode })}>
          <div className={styles.rules}>
            {modes.map((mode) => (
              <Radio key={mode} size="xs" value={mode} label={entryRuleNames[mode]} />
            ))}
          </div>
        </Radio.Group>
      )}
      {asksForIdentifier(wishes.preset, wishes.entry) && (
        <SuggestInput
          label="Unique identifier"
          description="The property whose values tell the instances of one profile apart."
          suggestions={properties}
          text={wishes.identifier}
          error={troubles.identifier}
          write={(identifier) => change({ identifier })}
        />
      )}
    </>
  )
}

function Filters({ wishes, troubles, change, properties }: EntryFieldsProps & { readonly properties: readonly Suggestion[] }) {
  const { filters } = wishes
  const replace = (key: number, changed: object) =>
    change({ filters: filters.map((filter) => (filter.key === key ? { ...filter, ...changed } : filter)) })
  const add = () => change({ filters: [...filters, { key: Math.max(0, ...filters.map(({ key }) => key)) + 1, property: '', values: [] }] })
  return (
    <fieldset className={styles.filters}>
      <legend>Property filters</legend>
      {filters.map(({ key, property, values }, index) => (
        <div key={key} className={styles.filter}>
          <SuggestInput
            aria-label={`Property of filter ${index + 1}`}
            placeholder="Property"
            suggestions={properties}
            text={property}
            write={(chosen) => replace(key, { property: chosen })}
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
      {troubles.filters !== undefined && <Input.Error>{troubles.filters}</Input.Error>}
      <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} onClick={add}>
        Add a filter
      </Button>
    </fieldset>
  )
}
