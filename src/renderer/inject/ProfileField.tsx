import { Autocomplete, Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { ProfileRow } from '../../engine/account/views.ts'
import { findPeople } from '../state/find-people.ts'
import { useWindow } from '../state/window-state.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'
import styles from './inject.module.css'

const offered = 8
const typingMs = 150

/** Whose it is: any profile of the run, found by its id, name or e-mail address. Whoever is looked at stands first. */
export function ProfileField({ draft, troubles, change }: DraftFieldsProps) {
  const typed = draft.profile.trim()
  const { people, isSearching } = useFoundPeople(typed)
  const chosen = people.find(({ profile }) => profile === typed)
  return (
    <Autocomplete
      label="Profile"
      placeholder="Name, id or e-mail address"
      description={chosen && [chosen.profileName, chosen.email].filter(Boolean).join(', ')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rightSection={isSearching ? <Loader size={14} aria-label="Looking through the run" /> : null}
      mt={10}
      data={people.map(({ profile }) => profile)}
      filter={({ options }) => options}
      renderOption={({ option: { value } }) => <Person row={people.find(({ profile }) => profile === value)} />}
      value={draft.profile}
      error={troubles.profile}
      onChange={(profile) => change({ profile })}
    />
  )
}

function Person({ row }: { readonly row: ProfileRow | undefined }) {
  if (row === undefined) return null
  const { profile, profileName, email } = row
  return (
    <span className={styles.option}>
      <strong>{profileName ?? profile}</strong>
      <span>{[profileName === null ? null : profile, email].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

/** Who is offered for what is typed; with nobody found yet, or somebody chosen, the first of the run follow. */
function useFoundPeople(typed: string): { readonly people: readonly ProfileRow[]; readonly isSearching: boolean } {
  const looked = useWindow((state) => state.profile)
  const [search] = useDebouncedValue(typed, typingMs)
  const [people, setPeople] = useState<readonly ProfileRow[]>([])
  const [share, setShare] = useState(1)
  useEffect(() => {
    let isWanted = true
    void findPeople(
      search === '' && looked !== null ? looked : search,
      offered,
      () => isWanted,
      (found, searched) => {
        setPeople(found)
        setShare(searched)
      },
    )
    return () => {
      isWanted = false
    }
  }, [search, looked])
  return { people, isSearching: share < 1 }
}
