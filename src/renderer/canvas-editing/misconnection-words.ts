import type { Misconnection } from '../../engine/edit/connect-way.ts'

/** Why a way may not lead to a step, as it is said at the pointer. */
export const misconnectionWords: Readonly<Record<Misconnection, string>> = {
  unknown: 'Not a step of this journey',
  start: 'The journey starts here',
  itself: 'The way leaves this step',
  loop: 'Comes before: paths have no loops',
}
