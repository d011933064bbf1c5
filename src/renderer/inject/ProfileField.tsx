import { Autocomplete, Loader } from '@mantine/core'
import type { DraftFieldsProps } from './InjectForm.tsx'
import { PersonOption } from './PersonOption.tsx'
import { useFoundPeople } from './use-found-people.ts'

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
      renderOption={({ option: { value } }) => <PersonOption row={people.find(({ profile }) => profile === value)} />}
      value={draft.profile}
      error={troubles.profile}
      onChange={(profile) => change({ profile })}
    />
  )
}
