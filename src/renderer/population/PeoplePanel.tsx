import { useState } from 'react'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import type { SampledPerson } from '../../engine/synthesis/sample-population.ts'
import type { PeopleSampled } from '../../preload/bridge-contract.ts'
import { TrialNote } from '../rehearsal/TrialNote.tsx'
import { useWindow } from '../state/window-state.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonEvents } from './PersonEvents.tsx'
import styles from './people.module.css'
import { usePeople } from './use-people.ts'

/** The first people of the population that is edited, what they do, and what becomes of some of them. */
export function PeoplePanel() {
  const file = useWindow(({ selection }) => (selection.kind === 'population' ? selection.file : null))
  return file === null ? null : <PeopleOf key={file} file={file} />
}

function PeopleOf({ file }: { readonly file: string }) {
  const { sampled, tried } = usePeople(file)
  const leftOut = useWindow((state) => hasOthers(state.edited[file]?.history.present))
  const known = sampled?.kind === 'sampled' ? sampled : null
  return (
    <div className={styles.panel}>
      <TrialNote tried={tried} days={known === null ? 0 : daysOf(known)} notes={leftOut ? [withoutOthers] : []} />
      {known !== null && known.people.length > 0 && <Sample people={known.people} />}
    </div>
  )
}

const withoutOthers = 'People whom the scenario lists or records, and what its timeline does to people, are not counted here.'

/** Whether the scenario has more than synthetic people who do what their recipe says. */
function hasOthers(scenario: JsonObject | undefined): boolean {
  if (scenario === undefined) return false
  const { profiles, data, timeline } = scenario
  const isOfPeople = (item: JsonValue) => isJsonObject(item) && ('profile' in item || 'merge' in item)
  return [profiles, data].some((list) => Array.isArray(list) && list.length > 0) || (Array.isArray(timeline) && timeline.some(isOfPeople))
}

function Sample({ people }: { readonly people: readonly SampledPerson[] }) {
  const [chosen, choose] = useState(0)
  const person = people[chosen] ?? people[0]
  return (
    <div className={styles.sample}>
      <PeopleTable people={people} chosen={people[chosen] === undefined ? 0 : chosen} choose={choose} />
      {person !== undefined && <PersonEvents person={person} />}
    </div>
  )
}

const day = 86_400_000
const daysOf = ({ clock }: Extract<PeopleSampled, { readonly kind: 'sampled' }>): number =>
  Math.max(1, Math.round((clock.end - clock.start) / day))
