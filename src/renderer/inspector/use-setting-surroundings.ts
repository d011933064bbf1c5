import { useMemo } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import { shownDestinations, shownSegments } from '../state/derived.ts'
import { shownVersion } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'
import type { SettingSurroundings } from './setting-group.ts'

/** What the settings of the journey on the canvas are read with. */
export function useSettingSurroundings(journey: Journey): SettingSurroundings {
  const destinations = useWindow(shownDestinations)
  const segments = useWindow(shownSegments)
  const version = useWindow(shownVersion)
  const syncKeys = version?.journey === journey.id ? version.syncKeys : null
  return useMemo(() => ({ journey, destinations, segments, syncKeys }), [journey, destinations, segments, syncKeys])
}
