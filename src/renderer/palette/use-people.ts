import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { ProfileRow } from '../../engine/account/views.ts'
import { openProfile } from '../sql/cell-target.ts'
import { askRun } from '../state/ask-run.ts'
import { findPeople } from '../state/find-people.ts'
import { selectInstance } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import type { PaletteEntry } from './palette-entry.ts'

const searchDelayMs = 150
const mostPeople = 8

/** People and the instance of the shown run that what was typed names. */
export function usePeople(typed: string): readonly PaletteEntry[] {
  const [search] = useDebouncedValue(typed.trim(), searchDelayMs)
  const [found, setFound] = useState<readonly PaletteEntry[]>([])
  useEffect(() => {
    let isWanted = true
    void findEntries(
      search,
      () => isWanted,
      (entries) => isWanted && setFound(entries),
    )
    return () => {
      isWanted = false
    }
  }, [search])
  return found
}

async function findEntries(search: string, isWanted: () => boolean, show: (entries: readonly PaletteEntry[]) => void): Promise<void> {
  if (windowState().run === null || search.length < 2) return show([])
  const instance = await askRun('instanceIndex', search)
  const instances: PaletteEntry[] =
    instance === null ? [] : [{ id: `instance-${search}`, group: 'Instances', label: search, act: () => void selectInstance(instance) }]
  if (isWanted()) show(instances)
  await findPeople(search, mostPeople, isWanted, (people) => show([...people.map(personEntry), ...instances]))
}

function personEntry({ profile, profileName, email }: ProfileRow): PaletteEntry {
  const note = profileName ?? email
  return { id: `profile-${profile}`, group: 'People', label: profile, ...(note !== null && { note }), act: () => void openProfile(profile) }
}
