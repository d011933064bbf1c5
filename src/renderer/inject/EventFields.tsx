import { Autocomplete, type ComboboxItem } from '@mantine/core'
import { useMemo } from 'react'
import { sampleValue } from '../../engine/account/sample-properties.ts'
import dialogs from '../dialogs/dialogs.module.css'
import { textOf } from '../format/text-of.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { type ExpectedEvent, expectedEvents } from './expected-events.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'
import styles from './inject.module.css'
import { ProfileField } from './ProfileField.tsx'
import { useWaitingStory } from './use-waiting-story.ts'
import { ValuesForm } from './ValuesForm.tsx'
import type { ValueField } from './value-fields.ts'

/** Somebody does something: an event that the journey listens for, another of the catalogue, or any other. */
export function EventFields(props: DraftFieldsProps) {
  const { draft, troubles, change } = props
  const events = useExpectedEvents(draft.profile)
  const properties = useCatalogueFields(draft.event)
  const choose = ({ event, properties: sample }: ExpectedEvent) => change({ event, properties: JSON.stringify(sample, null, 2) })
  const known = events.find(({ event }) => event === draft.event)
  const roleOf = (name: string) => events.find(({ event }) => event === name)?.role ?? 'In the catalogue'
  return (
    <>
      <ProfileField {...props} />
      <Autocomplete
        label="Event"
        placeholder="Choose one, or write its name"
        mt={10}
        data={events.map(({ event }) => event)}
        filter={({ options, search }) => (known === undefined ? (options as ComboboxItem[]).filter(contains(search)) : options)}
        renderOption={({ option: { value } }) => (
          <span className={styles.option}>
            <strong>{value}</strong>
            <span>{roleOf(value)}</span>
          </span>
        )}
        value={draft.event}
        error={troubles.event}
        onChange={(event) => change({ event })}
        onOptionSubmit={(name) => {
          const chosen = events.find(({ event }) => event === name)
          if (chosen) choose(chosen)
        }}
      />
      <div className={styles.offers}>
        {events
          .filter(({ role }) => role !== null)
          .map((expected) => (
            <button key={expected.event} type="button" aria-pressed={expected === known} onClick={() => choose(expected)}>
              <strong>{expected.event}</strong>
              <span>{expected.role}</span>
            </button>
          ))}
      </div>
      <ValuesForm
        key={draft.event}
        title="Properties"
        one="property"
        known={properties}
        text={draft.properties}
        trouble={troubles.properties}
        change={(text) => change({ properties: text })}
      />
      {draft.event !== '' && known === undefined && (
        <p className={dialogs.small}>No step of this journey, and no catalogue, has this event.</p>
      )}
    </>
  )
}

const contains =
  (search: string) =>
  ({ value }: ComboboxItem): boolean =>
    value.toLowerCase().includes(search.trim().toLowerCase())

/** What the catalogue says of the event's properties. */
function useCatalogueFields(event: string): readonly ValueField[] {
  const events = useWindow((state) => state.workspace?.events)
  const at = useWindow((state) => state.at ?? 0)
  return useMemo(() => {
    const properties = Object.entries(events?.find(({ name }) => name === event)?.properties ?? {})
    return properties.map(([name, type]) => ({ name, type, example: textOf(sampleValue(name, type, at)) }))
  }, [events, event, at])
}

/** As the profile's instance stands. */
function useExpectedEvents(profile: string): readonly ExpectedEvent[] {
  const journey = useWindow(shownJourney)
  const story = useWaitingStory(profile.trim())
  const events = useWindow((state) => state.workspace?.events)
  const at = useWindow((state) => state.at ?? 0)
  return useMemo(() => expectedEvents(journey, story, events ?? [], at), [journey, story, events, at])
}
