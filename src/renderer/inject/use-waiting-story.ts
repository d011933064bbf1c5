import { useEffect, useState } from 'react'
import type { InstanceRow, InstanceStory, Page } from '../../engine/account/views.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow, windowState } from '../state/window-state.ts'
import { sliceBudget, throughSlices } from '../tables/use-paged-rows.ts'

const rowsLookedAt = 200

/** The instance of a profile that is told of: the one that is looked at, else the one of the shown journey that it is inside of now. */
export function useWaitingStory(profile: string): InstanceStory | null {
  const looked = useWindow((state) => (state.story?.row.profile === profile ? state.story : null))
  const [found, setFound] = useState<InstanceStory | null>(null)
  useEffect(() => {
    let isWanted = true
    setFound(null)
    if (looked === null && profile !== '') void waitingStory(profile).then((story) => isWanted && setFound(story))
    return () => {
      isWanted = false
    }
  }, [looked, profile])
  return looked ?? found
}

/** null where the profile is in none, or is no profile. */
export async function waitingStory(profile: string): Promise<InstanceStory | null> {
  const { at, journey } = windowState()
  if (at === null || journey === null) return null
  // The search is in names and paths too.
  const ofProfile = (page: Page<InstanceRow> | null) => page?.rows.filter((row) => row.profile === profile).at(-1)
  let isFound = false
  const query = { at, journey, outcomes: ['waiting'] as const, search: profile, offset: 0, limit: rowsLookedAt, budget: sliceBudget }
  const page = await throughSlices(
    () => askRun('instances', query),
    (slice) => {
      isFound = ofProfile(slice) !== undefined
    },
    () => !isFound,
  )
  const row = ofProfile(page)
  return row === undefined ? null : askRun('instance', row.index)
}
