import type { Journey } from '../../engine/model/journey.ts'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { ownFile, workspaceFile } from '../editing/shown-file.ts'
import { shownDestinations, shownJourney } from '../state/derived.ts'
import { destinationOf } from '../state/go-to-problem.ts'
import type { WindowState } from '../state/window-state.ts'

/** Where a problem stands, by the names that people know. */
export function placeOfProblem(problem: FileProblem, state: WindowState): string {
  const { file, pointer } = problem
  if (file === '' || file === ownFile(state)) return placeInJourney(pointer, shownJourney(state))
  const { workspace } = state
  const destination = destinationOf(problem, state)
  if (destination !== null) return `Destination ${shownDestinations(state).find(({ id }) => id === destination)?.name ?? destination}`
  if (file === workspaceFile) return 'Workspace'
  const scenario = workspace?.scenarios.find((one) => one.file === file)
  if (scenario !== undefined) return `Scenario ${scenario.name}`
  const journey = workspace?.journeys.find((one) => one.file === file)
  return journey === undefined ? file : `Journey ${journey.name}`
}

function placeInJourney(pointer: string, journey: Journey | null): string {
  const [, container = '', id = '', list, index] = pointer.split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const step = container === 'steps' ? journey?.steps[id] : undefined
  if (step !== undefined) {
    const title = `Step ${stepTitle(id, step)}`
    const activations = list === 'activations' && step.type === 'send-to-destination' ? step.activations : []
    return activations.length > 1 ? `${title}, ${activations[Number(index)]?.id ?? ''}` : title
  }
  const rule = container === 'exitRules' ? journey?.exitRules?.[Number(id)] : undefined
  return rule === undefined ? (partNames[container] ?? 'Journey') : `Exit rule ${rule.name ?? rule.id}`
}

const partNames: Readonly<Record<string, string>> = {
  exitRules: 'Exit rules',
  exitSend: 'Exit send',
  settings: 'Journey settings',
  assumptions: 'Assumptions of the journey',
  preset: 'Preset of the journey',
  start: 'Start of the journey',
}
