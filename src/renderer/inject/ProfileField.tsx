import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { askRun } from '../state/ask-run.ts'
import { windowState } from '../state/window-state.ts'
import type { DraftFieldsProps } from './InjectForm.tsx'

const offered = 8
const typingMs = 150

/** Whose it is: any profile of the run, found by its id or name. */
export function ProfileField({ draft, troubles, change }: DraftFieldsProps) {
  const [search] = useDebouncedValue(draft.profile.trim(), typingMs)
  const [found, setFound] = useState<readonly string[]>([])
  useEffect(() => {
    let wanted = true
    const query = { at: windowState().at ?? 0, offset: 0, limit: offered, ...(search === '' ? {} : { search }) }
    void askRun('profiles', query).then((page) => wanted && setFound(page?.rows.map(({ profile }) => profile) ?? []))
    return () => {
      wanted = false
    }
  }, [search])
  return (
    <Autocomplete
      label="Profile"
      placeholder="Its id"
      mt={10}
      data={[...found]}
      filter={({ options }) => options}
      value={draft.profile}
      error={troubles.profile}
      onChange={(profile) => change({ profile })}
    />
  )
}
