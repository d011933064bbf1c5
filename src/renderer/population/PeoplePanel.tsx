import { useState } from 'react'
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
  const known = sampled?.kind === 'sampled' ? sampled : null
  return (
    <div className={styles.panel}>
      <TrialNote tried={tried} days={known === null ? 0 : daysOf(known)} notes={[]} />
      {known !== null && known.people.length > 0 && <Sample people={known.people} />}
    </div>
  )
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
