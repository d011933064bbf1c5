import { Autocomplete, JsonInput } from '@mantine/core'
import { useMemo } from 'react'
import dialogs from '../dialogs/dialogs.module.css'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { type ExpectedEvent, expectedEvents } from './expected-events.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'
import styles from './inject.module.css'
import { ProfileField } from './ProfileField.tsx'

/** Somebody does something: an event that the journey listens for, another of the catalogue, or any other. */
export function EventFields(props: DraftFieldsProps) {
  const { draft, troubles, change } = props
  const events = useExpectedEvents(draft.profile)
  const choose = ({ event, properties }: ExpectedEvent) => change({ event, properties: JSON.stringify(properties, null, 2) })
  const known = events.find(({ event }) => event === draft.event)
  return (
    <>
      <ProfileField {...props} />
      <Autocomplete
        label="Event"
        placeholder="Choose one, or write its name"
        mt={10}
        data={events.map(({ event }) => event)}
        filter={({ options }) => options}
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
      <JsonInput
        label="Properties"
        description="JSON; a filter of the journey looks at them"
        mt={10}
        autosize
        minRows={3}
        maxRows={10}
        formatOnBlur
        validationError="This is no JSON yet."
        value={draft.properties}
        error={troubles.properties}
        onChange={(properties) => change({ properties })}
      />
      {draft.event !== '' && known === undefined && (
        <p className={dialogs.small}>No step of this journey, and no catalogue, has this event.</p>
      )}
    </>
  )
}

/** As the instance stands that is looked at, if it is this profile's. */
function useExpectedEvents(profile: string): readonly ExpectedEvent[] {
  const journey = useWindow(shownJourney)
  const story = useWindow((state) => (state.story?.row.profile === profile ? state.story : null))
  const events = useWindow((state) => state.workspace?.events)
  const at = useWindow((state) => state.at ?? 0)
  return useMemo(() => expectedEvents(journey, story, events ?? [], at), [journey, story, events, at])
}
