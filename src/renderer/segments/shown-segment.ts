import type { Segment } from '../../engine/model/segment.ts'
import { useWindow } from '../state/window-state.ts'

/** The segment that profiles are listed with: the chosen one, or the first where the run has no such segment. */
export function useShownSegment(segments: readonly Segment[]): Segment | undefined {
  const chosen = useWindow((state) => state.segment)
  return segments.find(({ id }) => id === chosen) ?? segments[0]
}

export const nameOf = ({ id, name }: Segment): string => name ?? id
