import type { RefusalRow } from '../../engine/account/views.ts'
import { bridge } from '../bridge/bridge.ts'
import { setWindow, windowState } from './window-state.ts'

/** A step is shown in the inspector, and the tables keep to what went through it. */
export function selectStep(step: string): void {
  setWindow({ selection: { kind: 'step', step }, stepFilter: step, story: null, send: null })
}

export function clearSelection(): void {
  setWindow({ selection: { kind: 'none' }, stepFilter: null, story: null, send: null })
}

export const clearStepFilter = (): void => {
  const { selection } = windowState()
  setWindow({ stepFilter: null, ...(selection.kind === 'step' ? { selection: { kind: 'none' } } : {}) })
}

/** An instance's story is shown and its path lit; the canvas turns to its journey. */
export async function selectInstance(index: number): Promise<void> {
  setWindow({ selection: { kind: 'instance', index }, send: null })
  const story = await bridge.instance(index)
  const { selection, journey } = windowState()
  if (selection.kind !== 'instance' || selection.index !== index || story === null) return
  setWindow({ story, ...(story.row.journey === journey ? {} : { journey: story.row.journey, stepFilter: null }) })
}

/** A payload is shown, with the path of the instance that sent it lit. */
export async function selectSend(index: number): Promise<void> {
  setWindow({ selection: { kind: 'send', index } })
  const send = await bridge.send(index)
  if (send === null || !isSelectedSend(index)) return
  setWindow({ send })
  const story = await bridge.instance(send.row.instanceIndex)
  if (isSelectedSend(index)) setWindow({ story })
}

/** An event that was refused or ignored is explained; nothing is lit, as nothing moved. */
export function selectRefusal(row: RefusalRow): void {
  setWindow({ selection: { kind: 'refusal', row }, story: null, send: null })
}

function isSelectedSend(index: number): boolean {
  const { selection } = windowState()
  return selection.kind === 'send' && selection.index === index
}
