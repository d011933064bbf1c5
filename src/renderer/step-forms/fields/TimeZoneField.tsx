import { zoneNames } from '../../../engine/time/time-zones.ts'
import type { FieldProps } from './field-props.ts'
import { SuggestField } from './SuggestField.tsx'

const zones = zoneNames.map((id) => ({ id }))

/** A time zone by its name in the engine's own table. */
export function TimeZoneField(props: FieldProps) {
  return <SuggestField {...props} suggestions={zones} doubt={() => 'There is no such time zone: names are like Europe/Paris.'} />
}
