import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { openProfile } from '../sql/cell-target.ts'
import { askRun } from '../state/ask-run.ts'
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
    void peopleEntries(search).then((entries) => isWanted && setFound(entries))
    return () => {
      isWanted = false
    }
  }, [search])
  return found
}

async function peopleEntries(search: string): Promise<readonly PaletteEntry[]> {
  const { run } = windowState()
  if (run === null || search.length < 2) return []
  const [profiles, instance] = await Promise.all([
    askRun('profiles', { at: run.overview.end, search, offset: 0, limit: mostPeople }),
    askRun('instanceIndex', search),
  ])
  const people = (profiles?.rows ?? []).map(
    ({ profile, profileName }): PaletteEntry => ({
      id: `profile-${profile}`,
      group: 'People',
      label: profile,
      ...(profileName !== null && { note: profileName }),
      act: () => void openProfile(profile),
    }),
  )
  if (instance === null) return people
  return [...people, { id: `instance-${search}`, group: 'Instances', label: search, act: () => void selectInstance(instance) }]
}
