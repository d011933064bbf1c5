import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { isJsonObject, type JsonObject } from '../../../engine/model/json-value.ts'
import { textOf } from '../../format/text-of.ts'
import { fieldWords } from '../../place-words/field-words.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { LocalTimeField } from '../fields/LocalTimeField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { TimeZoneField } from '../fields/TimeZoneField.tsx'
import { setValueAt, useValueAt } from '../fields/use-field.ts'
import { WholeRemark } from '../lists/ItemBox.tsx'
import styles from '../step-forms.module.css'
import { NextOccurrences } from './NextOccurrences.tsx'

const types = [
  { value: 'default', label: 'Once, after publication' },
  { value: 'at', label: 'Once, at a time' },
  { value: 'recurring', label: 'Again and again' },
] as const

/** When a segment is read. */
export function ScheduleFields({ at }: { readonly at: DocumentPath }) {
  const schedule = useValueAt(at)
  const type = textOf(useValueAt([...at, 'type']))
  return (
    <fieldset className={styles.item} aria-label={fieldWords.schedule}>
      <WholeRemark at={at} />
      <ChoiceField
        at={[...at, 'type']}
        label={fieldWords['schedule/type']}
        required
        choices={types}
        choose={(chosen) => setValueAt(at, scheduleOf(chosen, isJsonObject(schedule) ? (schedule as JsonObject) : {}), 'schedule', false)}
      />
      {type === 'at' && <LocalTimeField at={[...at, 'at']} label={fieldWords['schedule/at']} required />}
      {type === 'recurring' && (
        <>
          <div className={styles.pair}>
            <TextField at={[...at, 'every', 'interval']} label={fieldWords['every/interval']} required isNumber />
            <ChoiceField at={[...at, 'every', 'unit']} label={fieldWords['every/unit']} required choices={units} />
          </div>
          <LocalTimeField at={[...at, 'start']} label={fieldWords['schedule/start']} required />
          <LocalTimeField at={[...at, 'end']} label={fieldWords['schedule/end']} hint="For ever where left empty." />
        </>
      )}
      {(type === 'at' || type === 'recurring') && (
        <TimeZoneField at={[...at, 'timezone']} label={fieldWords.timezone} hint="The workspace’s where left empty." />
      )}
      {type === 'recurring' && <NextOccurrences at={at} />}
    </fieldset>
  )
}

const units = ['hour', 'day', 'week', 'month'].map((value) => ({ value, label: value }))

/** A schedule of another type, with the time and zone that stood there. */
function scheduleOf(type: string, before: JsonObject): JsonObject {
  const time = before.at ?? before.start ?? ''
  const zone = before.timezone === undefined ? {} : { timezone: before.timezone }
  if (type === 'at') return { type, at: time, ...zone }
  if (type === 'recurring') return { type, every: before.every ?? { unit: 'day', interval: 1 }, start: time, ...zone }
  return { type }
}
