import { useMemo } from 'react'
import { compareJourneys, type JourneyDifference } from '../../engine/edit/compare-journeys.ts'
import { editableJourney } from '../../engine/edit/journey-document.ts'
import { type FormerWay, unitedJourneys } from '../../engine/edit/united-journeys.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'
import { fileOfSide, type Side, useCompared } from './compared-versions.ts'

export interface ShownDifference {
  readonly before: Side
  readonly after: Side
  readonly difference: JourneyDifference
  /** The later journey with the steps that were taken out. */
  readonly united: Journey
  readonly former: readonly FormerWay[]
}

/** What makes the later of the compared versions of the earlier one; null while none are compared, or one can no longer be read. */
export function useDifference(): ShownDifference | null {
  const compared = useCompared((state) => state.compared)
  const journey = useWindow((state) => state.journey)
  const { before = null, after = null } = compared?.journey === journey ? (compared ?? {}) : {}
  const one = useWindow((state) => documentOf(state, before))
  const other = useWindow((state) => documentOf(state, after))
  return useMemo(() => {
    if (before === null || after === null || one === null || other === null) return null
    const difference = compareJourneys(one, other)
    const { document, former } = unitedJourneys(one, other, difference)
    const united = editableJourney(document)?.journey
    return united === undefined ? null : { before, after, difference, united, former }
  }, [before, after, one, other])
}

function documentOf(state: WindowState, side: Side | null): JsonObject | null {
  const file = side === null ? null : fileOfSide(state, side)
  return file === null ? null : (state.edited[file]?.history.present ?? null)
}
