import { notifications } from '@mantine/notifications'
import { clipOfText, copySteps, pasteSteps, type StepClip } from '../../engine/edit/clip.ts'
import { wayOn } from '../../engine/edit/going-on.ts'
import type { WayId } from '../../engine/edit/way-place.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import type { StepType } from '../../engine/model/step.ts'
import { bridge } from '../bridge/bridge.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { editJourney, shownDocument } from '../editing/edit-journey.ts'
import { counted } from '../format/number.ts'
import { selectedSteps, shownJourney } from '../state/derived.ts'
import { copyText } from '../state/export-result.ts'
import { selectSteps } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import { removeSelected } from './remove-selected.ts'
import { stepPalette } from './step-palette.ts'

/** Copies the selected steps as text, so that they can be pasted into any journey and any window. */
export async function copySelected(): Promise<void> {
  const clip = selectedClip()
  if (clip !== null) await copyText(JSON.stringify(clip, null, 2), counted(Object.keys(clip.steps).length, 'step'))
}

export async function cutSelected(): Promise<void> {
  if (!canBeEdited(windowState())) return
  await copySelected()
  void removeSelected()
}

/** Puts what was copied behind the selected step, or on the way whose button has the focus. */
export async function pasteCopied(): Promise<void> {
  const way = wantedWay()
  const clip = clipOfText(await bridge.copiedText())
  if (clip === null) tell('No steps have been copied.')
  else paste(clip, way, 'paste')
}

/** Another one of each selected step, behind them. */
export function duplicateSelected(): void {
  const clip = selectedClip()
  if (clip !== null) paste(clip, wantedWay(), 'duplicate')
}

function selectedClip(): StepClip | null {
  const document = shownDocument()
  return document && copySteps(document, selectedSteps(windowState()))
}

function paste(clip: StepClip, way: WayId | null, how: string): void {
  if (!canBeEdited(windowState()) || way === null) {
    tell(way === null ? 'Select the step that they are to follow.' : 'This version is only to be looked at.')
    return
  }
  const strange = kindsUnknownTo(String(shownDocument()?.preset), clip)
  if (strange.length > 0) {
    tell(
      `The product of this journey has no ${strange.join(' and no ')}: ${strange.length === 1 ? 'such a step' : 'such steps'} cannot be pasted here.`,
    )
    return
  }
  let pasted: readonly string[] = []
  editJourney(`${how} ${counted(Object.keys(clip.steps).length, 'step')}`, (document) => {
    const result = pasteSteps(document, clip, way)
    pasted = result?.steps ?? []
    return result?.document ?? document
  })
  if (pasted.length > 0) selectSteps(pasted)
}

/** What copied steps are called that the product does not have; an end is a path that ends. */
function kindsUnknownTo(preset: string, clip: StepClip): string[] {
  const known = stepPalette(preset).flatMap(({ types }) => types)
  const kinds = Object.values(clip.steps).flatMap((step) => (isJsonObject(step) ? [step.type as StepType] : []))
  const strange = kinds.filter((kind) => kind !== 'end' && !known.includes(kind))
  return [...new Set(strange)].map((kind) => `“${stepKindName(kind, preset)}”`)
}

/** The way whose button has the focus, else the way on from the last selected step that has one. */
function wantedWay(): WayId | null {
  const { wayStep, wayBranch } = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {}
  if (wayStep !== undefined) return { step: wayStep, branch: wayBranch ?? null }
  const steps = shownJourney(windowState())?.steps ?? {}
  const selected = selectedSteps(windowState())
  const last = Object.keys(steps)
    .filter((id) => selected.includes(id) && wayOn(steps[id]!) !== undefined)
    .at(-1)
  return last === undefined ? null : { step: last, branch: wayOn(steps[last]!) ?? null }
}

function tell(message: string): void {
  notifications.show({ message, autoClose: 4_000 })
}
