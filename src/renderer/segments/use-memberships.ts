import { useEffect, useState } from 'react'
import type { MembershipView, ProfileRow } from '../../engine/account/views.ts'
import { askRun } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'

/** The chosen profile with its memberships over the clock. */
export interface ShownMemberships {
  readonly row: ProfileRow
  readonly memberships: readonly MembershipView[]
}

/**
 * Undefined while they are read, though the ones before stay until then; null while no profile is chosen, and where the shown run has no
 * such profile.
 */
export function useMemberships(): ShownMemberships | null | undefined {
  const run = useWindow((state) => state.run?.id ?? null)
  const profile = useWindow((state) => state.profile)
  const [answer, setAnswer] = useState<{ readonly run: number; readonly shown: ShownMemberships | null } | null>(null)
  useEffect(() => {
    let wanted = true
    if (run !== null && profile !== null) {
      void readMemberships(profile).then((shown) => wanted && setAnswer({ run, shown }))
    }
    return () => {
      wanted = false
    }
  }, [run, profile])
  if (run === null || profile === null) return null
  return answer?.run === run ? answer.shown : undefined
}

async function readMemberships(profile: string): Promise<ShownMemberships | null> {
  const [row, memberships] = await Promise.all([askRun('profile', profile), askRun('memberships', profile)])
  return row === null || memberships === null ? null : { row, memberships }
}
