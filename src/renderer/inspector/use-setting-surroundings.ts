import { useMemo } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { shownVersion } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'
import type { SettingSurroundings } from './setting-group.ts'

const noDestinations: readonly Destination[] = []
const noSegments: readonly Segment[] = []

/** What the settings of the journey on the canvas are read with. */
export function useSettingSurroundings(journey: Journey): SettingSurroundings {
  const destinations = useWindow((state) => state.workspace?.destinations ?? noDestinations)
  const segments = useWindow((state) => state.workspace?.segments ?? noSegments)
  const version = useWindow(shownVersion)
  const syncKeys = version?.journey === journey.id ? version.syncKeys : null
  return useMemo(() => ({ journey, destinations, segments, syncKeys }), [journey, destinations, segments, syncKeys])
}
