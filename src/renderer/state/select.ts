import type { RefusalRow } from '../../engine/account/views.ts'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import type { FileProblem } from '../../preload/bridge-contract.ts'
import { openFile } from '../editing/edited-files.ts'
import { askRun } from './ask-run.ts'
import { shownVersion } from './versions.ts'
import { setWindow, windowState } from './window-state.ts'

/** A step is shown in the inspector, and the tables keep to what went through it. */
export function selectStep(step: string): void {
  setWindow({ selection: { kind: 'step', step }, stepFilter: step, story: null, send: null, marked: null })
}

/** Several steps are shown in the inspector together; the tables keep to none of them. */
export function selectSteps(steps: readonly string[]): void {
  const [first] = steps
  if (first === undefined) clearSelection()
  else if (steps.length === 1) selectStep(first)
  else setWindow({ selection: { kind: 'steps', steps }, stepFilter: null, story: null, send: null, marked: null })
}

/** A destination of the workspace is shown in the inspector. */
export function selectDestination(id: string): void {
  setWindow({ selection: { kind: 'destination', id }, stepFilter: null, story: null, send: null, marked: null })
}

/** Something that the workspace defines is shown in the inspector. */
export function selectItem(list: WorkspaceList, id: string): void {
  if (list === 'destinations') selectDestination(id)
  else setWindow({ selection: { kind: 'definition', list, id }, stepFilter: null, story: null, send: null, marked: null })
}

/** The people of a scenario are shown in the inspector, and the first of them below. */
export function selectPopulation(file: string): void {
  void openFile(file)
  setWindow({ selection: { kind: 'population', file }, tab: 'population', stepFilter: null, story: null, send: null, marked: null })
}

/** What a scenario says is shown in the inspector, its people aside. */
export function selectScenario(file: string): void {
  void openFile(file)
  setWindow({ selection: { kind: 'scenario', file }, stepFilter: null, story: null, send: null, marked: null })
}

/** The workspace itself is shown in the inspector. */
export function selectWorkspace(): void {
  setWindow({ selection: { kind: 'workspace' }, stepFilter: null, story: null, send: null, marked: null })
}

export function clearSelection(): void {
  setWindow({ selection: { kind: 'none' }, stepFilter: null, story: null, send: null, marked: null })
}

/** The tables keep to what went through a step, whatever the inspector shows. */
export function keepToStep(step: string | null): void {
  if (step === null) clearStepFilter()
  else setWindow({ stepFilter: step })
}

export const clearStepFilter = (): void => {
  const { selection } = windowState()
  setWindow({ stepFilter: null, ...(selection.kind === 'step' ? { selection: { kind: 'none' } } : {}) })
}

/** An instance's story is shown and its path lit; the canvas turns to its journey. */
export async function selectInstance(index: number): Promise<void> {
  setWindow({ selection: { kind: 'instance', index }, send: null, marked: null })
  const story = await askRun('instance', index)
  const { selection, journey } = windowState()
  if (selection.kind !== 'instance' || selection.index !== index || story === null) return
  const { version } = story.result
  const inForce = shownVersion({ ...windowState(), journey: story.row.journey, version: null, published: null })?.version
  setWindow({
    story,
    profile: story.row.profile,
    version: version === inForce ? null : version,
    published: null,
    ...(story.row.journey === journey ? {} : { journey: story.row.journey, stepFilter: null }),
  })
}

/** A payload is shown, with the path of the instance that sent it lit. */
export async function selectSend(index: number): Promise<void> {
  setWindow({ selection: { kind: 'send', index, compared: null }, comparedSend: null, marked: null })
  const send = await askRun('send', index)
  if (send === null || !isSelectedSend(index)) return
  setWindow({ send, profile: send.row.profile })
  const story = await askRun('instance', send.row.instanceIndex)
  if (isSelectedSend(index)) setWindow({ story })
}

/** An event that was refused or ignored is explained; nothing is lit, as nothing moved. */
export function selectRefusal(row: RefusalRow): void {
  setWindow({ selection: { kind: 'refusal', row }, profile: row.profile, story: null, send: null, marked: null })
}

function isSelectedSend(index: number): boolean {
  const { selection } = windowState()
  return selection.kind === 'send' && selection.index === index
}

/** Whether a problem is of a scenario's file. */
export const isOfScenario = ({ file }: FileProblem): boolean => file.endsWith('.scenario.json')

/** Whether a problem is of what a scenario says of its people. */
const isOfPeople = (problem: FileProblem): boolean => isOfScenario(problem) && /^\/(synthesize|profiles)(\/|$)/.test(problem.pointer)

/** Goes to what a problem is about: a part of a scenario, a destination of the workspace, a step on the canvas, or the journey's own settings, with the field marked in the inspector. */
export function jumpTo(problem: FileProblem): void {
  const [, container, step] = problem.pointer.split('/')
  if (isOfPeople(problem)) selectPopulation(problem.file)
  else if (isOfScenario(problem)) selectScenario(problem.file)
  else if (container === 'steps' && step !== undefined) selectStep(step)
  else clearSelection()
  // The problem is of the file, which is drawn where it is newer than the run.
  setWindow({ dialog: null, marked: problem, published: null, ...(windowState().filesChanged && { version: null }) })
}
