import type { EventDefinition } from '../../../engine/model/workspace.ts'
import { textOf } from '../../format/text-of.ts'
import { useWindow } from '../../state/window-state.ts'
import type { FieldProps } from './field-props.ts'
import { SuggestField } from './SuggestField.tsx'
import { useValueAt } from './use-field.ts'

const noEvents: readonly EventDefinition[] = []

/** An event of the workspace's catalogue, or any other. */
export function EventField(props: FieldProps) {
  const events = useWindow((state) => state.workspace?.events ?? noEvents)
  return (
    <SuggestField
      {...props}
      list="events"
      suggestions={events.map(({ name }) => ({ id: name }))}
      {...(events.length > 0 ? { doubt: () => 'The catalogue of events has none of this name.' } : {})}
    />
  )
}

/** A property of an event, by what the catalogue says of that. */
export function PropertyField({ event, ...props }: FieldProps & { readonly event: string }) {
  const properties = usePropertiesOf(event)
  return (
    <SuggestField
      {...props}
      suggestions={Object.entries(properties).map(([id, type]) => ({ id, name: type }))}
      {...(Object.keys(properties).length > 0 ? { doubt: (text: string) => doubtOf(text, event, properties) } : {})}
    />
  )
}

type Properties = NonNullable<EventDefinition['properties']>
const noProperties: Properties = {}

/** Properties of an event by name, with their types; none of an event that is not in the catalogue. */
export function usePropertiesOf(event: string): Properties {
  return useWindow((state) => state.workspace?.events.find(({ name }) => name === event)?.properties ?? noProperties)
}

/** The event that a step or branch names. */
export const useEventAt = (at: FieldProps['at']): string => textOf(useValueAt([...at, 'event']))

/** Of a dotted path only the first part is known. */
function doubtOf(text: string, event: string, properties: Properties): string | null {
  const isKnown = Object.hasOwn(properties, text) || Object.hasOwn(properties, text.split('.')[0] ?? text)
  return isKnown ? null : `The catalogue has no such property of ${event}.`
}
