import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { FoundProfiles, ProfileSearch } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { useWindow } from '../state/window-state.ts'

/** As many as a list shows. */
const offered = 50
const typingMs = 150

export interface ProfilesFound {
  readonly profiles: FoundProfiles['profiles']
  /** How many the scenario has. */
  readonly of: number
  readonly isSearching: boolean
}

const nobody: ProfilesFound = { profiles: [], of: 0, isSearching: true }

/** Whoever of the chosen scenario has a text in id, name or e-mail address: slice by slice, so that the first are there at once among millions. */
export function useFoundProfiles(text: string): ProfilesFound {
  const workspace = useWindow((state) => state.workspace)
  const scenario = useWindow((state) => state.scenario)
  const seed = useWindow((state) => state.seed)
  const [settled] = useDebouncedValue(text.trim(), typingMs)
  const [found, setFound] = useState<ProfilesFound>(nobody)

  // biome-ignore lint/correctness/useExhaustiveDependencies: other files of the workspace may have other profiles
  useEffect(() => {
    let isWanted = true
    setFound((before) => ({ ...before, isSearching: true }))
    void searchOn({ scenario, seed, text: settled, from: 0 }, (now) => {
      if (isWanted) setFound(now)
      return isWanted
    })
    return () => {
      isWanted = false
    }
  }, [workspace, scenario, seed, settled])
  return { ...found, isSearching: found.isSearching || settled !== text.trim() }
}

/** @param tell says whether the search is still wanted */
async function searchOn(search: ProfileSearch, tell: (found: ProfilesFound) => boolean): Promise<void> {
  const profiles: FoundProfiles['profiles'][number][] = []
  for (let from: number | null = search.from; from !== null; ) {
    const {
      profiles: more,
      next,
      of,
    }: FoundProfiles = await bridge.searchProfiles({ ...search, from }).catch(() => ({ profiles: [], next: null, of: 0 }))
    profiles.push(...more.filter(({ id }) => profiles.every((one) => one.id !== id)))
    const isOver = next === null || profiles.length >= offered
    if (!tell({ profiles: profiles.slice(0, offered), of, isSearching: !isOver }) || isOver) return
    from = next
  }
}
