import { isJsonObject } from '../../engine/model/json-value.ts'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { ownFile, workspaceFile } from '../editing/shown-file.ts'
import { chooseJourney, chooseTab } from './choose.ts'
import { isOfScenario, jumpTo, selectDestination } from './select.ts'
import { setWindow, type WindowState, windowState } from './window-state.ts'

/** Goes to what a problem of any file is about: what no form shows is told in the list of problems. */
export function goToProblem(problem: FileProblem): void {
  const state = windowState()
  const isShown = problem.file === '' || problem.file === ownFile(state) || isOfScenario(problem)
  const destination = destinationOf(problem, state)
  const journey = state.workspace?.journeys.find(({ file }) => file === problem.file)
  if (isShown) jumpTo(problem)
  else if (destination !== null) {
    selectDestination(destination)
    setWindow({ dialog: null, marked: problem })
  } else if (journey === undefined || journey.journey === null) {
    setWindow({ dialog: null })
    chooseTab('problems')
  } else {
    chooseJourney(journey.id)
    jumpTo(problem)
  }
}

/** Id of the destination of the workspace that a problem is about; null of others. */
export function destinationOf({ file, pointer }: FileProblem, { workspace, edited }: WindowState): string | null {
  const [, list, index] = pointer.split('/')
  if (file !== workspaceFile || list !== 'destinations') return null
  const given = edited[workspaceFile]?.history.present.destinations
  const ids = Array.isArray(given) ? given.map((one) => (isJsonObject(one) ? one.id : null)) : workspace?.destinations.map(({ id }) => id)
  const id = ids?.[Number(index)]
  return typeof id === 'string' ? id : null
}
