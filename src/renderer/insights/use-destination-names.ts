import { useMemo } from 'react'
import { destinationName } from '../canvas/step-words.ts'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'

/** What the destinations are called, by id. */
export function useDestinationNames(): (destination: string) => string {
  const destinations = useWindow(shownDestinations)
  return useMemo(() => (id) => destinationName(id, destinations), [destinations])
}
