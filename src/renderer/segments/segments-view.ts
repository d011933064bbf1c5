import { create } from 'zustand'

/** What stands beside the profiles: what one of them was in, how many were in a segment, or what another setting of it would change. */
export type SegmentsView = 'memberships' | 'members' | 'what-if'

export const useSegmentsView = create<{ readonly view: SegmentsView }>()(() => ({ view: 'memberships' }))

export const chooseView = (view: SegmentsView): void => useSegmentsView.setState({ view })
