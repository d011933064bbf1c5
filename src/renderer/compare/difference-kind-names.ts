import type { DifferenceKind } from '../../engine/account/difference/course-move.ts'

/** In the order in which they are offered. */
export const differenceKindNames: readonly DifferenceKind[] = ['path', 'outcome', 'send', 'payload', 'time', 'only-in-a', 'only-in-b']
