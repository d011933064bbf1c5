import { waysOut } from '../model/ways-out.ts'
import type { DocumentPath } from './document-path.ts'
import { editableJourney, type JourneyDocument } from './journey-document.ts'

/** A way out of a step; its branch is the bracket of the path notation (contract section 7), null for an only way out. */
export interface WayId {
  readonly step: string
  readonly branch: string | null
}

/**
 * Where the `next` of a way stands, or would stand, once it leads somewhere of its own: what is not given may go the way of another.
 * null where there is no such way, or one that leads back to its own step.
 */
export function placeOfWay(document: JourneyDocument, { step: id, branch }: WayId): DocumentPath | null {
  const editable = editableJourney(document)
  const step = editable?.journey.steps[id]
  if (!editable || !step) return null
  const way = waysOut(id, step).find(({ label, restarts }) => label === branch && !restarts)
  if (!way) return null
  const own = branch === 'timeout' ? (step.type === 'action' ? ['onTimeout', 'next'] : ['timeout', 'next']) : way.path
  return editable.place(['steps', id, ...own])
}
