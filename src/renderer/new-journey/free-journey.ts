import { freeId } from '../../engine/edit/free-id.ts'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'

/** An id for a journey that is called so: it and its file are not there yet. */
export function freeJourneyId(name: string, { journeys }: WorkspaceView): string {
  const taken = new Set(journeys.flatMap(({ id, file }) => [id, file.replace(/^journeys\/|\.journey\.json$/g, '')]))
  return freeId(idOfName(name, 'journey'), (id) => taken.has(id))
}

/** The name, or the first of "name (2)", "name (3)" … that no journey has. */
export function freeJourneyName(name: string, journeys: WorkspaceView['journeys']): string {
  const isTaken = (one: string) => journeys.some((journey) => journey.name === one)
  let free = name
  for (let number = 2; isTaken(free); number += 1) free = `${name} (${number})`
  return free
}
