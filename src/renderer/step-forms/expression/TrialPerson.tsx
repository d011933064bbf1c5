import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { PersonOption } from '../../inject/PersonOption.tsx'
import { useFoundPeople } from '../../inject/use-found-people.ts'
import { takeSampleProfile, useSampleProfile } from '../../mapping/sample-profile.ts'
import styles from './expression.module.css'

/** Chooses on whom expressions are tried: anybody of the run, or the first who came to the step. */
export function TrialPerson() {
  const chosen = useSampleProfile((state) => state.profile)
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Chooser close={() => setOpen(false)} />
  return (
    <span className={`${styles.people} ${styles.whom}`}>
      <button type="button" onClick={() => setOpen(true)}>
        Try on somebody else
      </button>
      {chosen !== null && (
        <button type="button" onClick={() => takeSampleProfile(null)}>
          On the first
        </button>
      )}
    </span>
  )
}

function Chooser({ close }: { readonly close: () => void }) {
  const [typed, setTyped] = useState('')
  const { people } = useFoundPeople(typed)
  return (
    <Autocomplete
      size="xs"
      aria-label="On whom the expression is tried"
      placeholder="Name, id or e-mail address"
      autoFocus
      data={people.map(({ profile }) => profile)}
      filter={({ options }) => options}
      renderOption={({ option: { value } }) => <PersonOption row={people.find(({ profile }) => profile === value)} />}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={(profile) => {
        takeSampleProfile(profile)
        close()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
      onBlur={close}
    />
  )
}
