import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { ProfileRow } from '../../engine/account/views.ts'
import { findPeople } from '../state/find-people.ts'
import { useWindow } from '../state/window-state.ts'

const offered = 8
const typingMs = 150

/** Who is offered for what is typed; with nobody found yet, or somebody chosen, the first of the run follow. */
export function useFoundPeople(typed: string): { readonly people: readonly ProfileRow[]; readonly isSearching: boolean } {
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
