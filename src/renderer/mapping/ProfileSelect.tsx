import { Select } from '@mantine/core'
import { useState } from 'react'
import { formatCount } from '../format/number.ts'
import styles from './mapping.module.css'
import { takeSampleProfile, useSampleProfile } from './sample-profile.ts'
import { type ProfilesFound, useFoundProfiles } from './use-found-profiles.ts'

/** No id of a profile is empty. */
const sample = ''
/** Stands for nobody: what is said below the others. */
const note = '\u0000'

const labelOf = (id: string, name: string | null): string => (name === null ? id : `${name} (${id})`)

/** Whose data the values are of: the sample profile, or one of the scenario's, whom one finds by typing. */
export function ProfileSelect() {
  const { profile, name } = useSampleProfile()
  const [typed, setTyped] = useState('')
  const chosen = profile === null ? 'Sample data' : labelOf(profile, name)
  const text = typed === chosen ? '' : typed
  const found = useFoundProfiles(text)
  const others = found.profiles.filter(({ id }) => id !== profile)
  return (
    <Select
      aria-label="Sample profile"
      size="xs"
      searchable
      // Those that are offered were searched for.
      filter={({ options }) => options}
      data={[
        { value: sample, label: 'Sample data' },
        ...(profile === null ? [] : [{ value: profile, label: chosen }]),
        ...others.map(({ id, name }) => ({ value: id, label: labelOf(id, name) })),
        { value: note, label: noteOf(text, found), disabled: true },
      ]}
      value={profile ?? sample}
      placeholder={chosen}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setTyped('')}
      onChange={(value) => {
        const taken = value === null || value === sample ? null : value
        takeSampleProfile(taken, found.profiles.find(({ id }) => id === taken)?.name ?? (taken === profile ? name : null))
      }}
      allowDeselect={false}
      classNames={{ option: styles.choice ?? '' }}
      styles={{ input: { background: 'var(--panel)' } }}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}

function noteOf(text: string, { profiles, of, isSearching }: ProfilesFound): string {
  if (isSearching) return 'Searching…'
  if (of === 0) return 'No scenario with profiles is chosen.'
  if (profiles.length === 0) return `None of ${formatCount(of)} profiles has “${text.trim()}” in id, name or e-mail address.`
  if (text.trim() !== '') return `Found among ${formatCount(of)} profiles.`
  return of > profiles.length ? `The first ${profiles.length} of ${formatCount(of)}: type an id, name or e-mail address.` : 'These are all.'
}
