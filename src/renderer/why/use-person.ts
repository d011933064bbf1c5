import { useEffect, useRef, useState } from 'react'
import type { WhyPerson, WhyPersonQuery } from '../../engine/account/why-person/why-person.ts'
import { LatestOnly } from '../bridge/latest-only.ts'
import { askRun } from '../state/ask-run.ts'
import { runHasJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'

/** The least time between two reads, ms. */
const gapMs = 120

/** What became of the chosen profile in the journey on the canvas, at the clock's time; null while nobody is chosen, undefined while it is read. */
export function usePerson(step: string | null): WhyPerson | null | undefined {
  const run = useWindow((state) => state.run?.id ?? null)
  const profile = useWindow((state) => state.profile)
  const journey = useWindow((state) => (runHasJourney(state) ? state.journey : null))
  const at = useWindow((state) => state.frame?.at ?? null)
  const [answer, setAnswer] = useState<{ readonly of: string; readonly person: WhyPerson | null } | null>(null)
  const reader = useRef<LatestOnly<WhyPersonQuery, WhyPerson | null> | null>(null)
  const asked = JSON.stringify([run, profile, journey, step])
  useEffect(() => {
    const current = new LatestOnly<WhyPersonQuery, WhyPerson | null>(
      (query) => askRun('whyPerson', query),
      (person) => setAnswer({ of: asked, person }),
      gapMs,
    )
    reader.current = current
    return () => current.stop()
  }, [asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run is asked at the same instant again
  useEffect(() => {
    if (profile === null || journey === null || at === null) return
    reader.current?.want({ profile, journey, at, ...(step === null ? {} : { step }) })
  }, [asked, at])
  if (profile === null) return null
  return answer?.of === asked ? answer.person : undefined
}
