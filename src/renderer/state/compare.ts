import { askRun } from './ask-run.ts'
import { selectSend } from './select.ts'
import { setWindow, windowState } from './window-state.ts'

/** The next send that is chosen in the table is compared with the selected one. */
export function chooseCompared(): void {
  const { selection } = windowState()
  if (selection.kind === 'send') setWindow({ selection: { ...selection, compared: 'choosing' }, comparedSend: null, tab: 'payloads' })
}

/** Compares the selected send with another one; without a selected one the other is selected. */
export async function compareWith(index: number): Promise<void> {
  const { selection } = windowState()
  if (selection.kind !== 'send') return selectSend(index)
  if (selection.index === index) return endComparison()
  setWindow({ selection: { ...selection, compared: index } })
  const comparedSend = await askRun('send', index)
  if (isCompared(index)) setWindow({ comparedSend })
}

/** The selected send alone is shown again. */
export function endComparison(): void {
  const { selection } = windowState()
  if (selection.kind === 'send') setWindow({ selection: { ...selection, compared: null }, comparedSend: null })
}

/** The second send becomes the first, with the path of its instance lit. */
export async function swapCompared(): Promise<void> {
  const { selection, send, comparedSend } = windowState()
  if (selection.kind !== 'send' || comparedSend === null) return
  const { index } = comparedSend.row
  setWindow({ selection: { kind: 'send', index, compared: selection.index }, send: comparedSend, comparedSend: send })
  const story = await askRun('instance', comparedSend.row.instanceIndex)
  if (isSelected(index)) setWindow({ story })
}

function isSelected(index: number): boolean {
  const { selection } = windowState()
  return selection.kind === 'send' && selection.index === index
}

function isCompared(index: number): boolean {
  const { selection } = windowState()
  return selection.kind === 'send' && selection.compared === index
}
