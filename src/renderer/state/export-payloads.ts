import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import type { SendQuery } from '../../engine/account/views.ts'
import type { ExportAnswer } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { counted } from '../format/number.ts'
import { ExportedFile } from '../tables/ExportedFile.tsx'
import { messageOf } from './report-trouble.ts'
import { setWindow, windowState } from './window-state.ts'

/** Writes the payloads that the table shows where the person says, and tells what came of it. */
export async function exportPayloads(query: SendQuery): Promise<void> {
  const { exporting: current, run } = windowState()
  if (current !== null || run === null) return
  // There is something to tell once a file has been chosen.
  const unsubscribe = bridge.onExportProgress((exporting) => setWindow({ exporting }))
  const answer = await bridge
    .exportPayloads(run.id, query)
    .catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
  unsubscribe()
  setWindow({ exporting: null })
  tellEnding(answer)
}

export async function cancelExport(): Promise<void> {
  await bridge.cancelExport()
}

function tellEnding(answer: ExportAnswer): void {
  switch (answer.kind) {
    case 'done': {
      const message = createElement(ExportedFile, { path: answer.path })
      notifications.show({ title: `${counted(answer.count, 'payload')} exported`, message, color: 'green', autoClose: 12_000 })
      return
    }
    case 'cancelled':
      notifications.show({ title: 'Export cancelled', message: 'Nothing was written.', color: 'gray' })
      return
    case 'failed':
      notifications.show({ title: 'The payloads could not be exported', message: answer.message, color: 'red', autoClose: false })
      return
    case 'dismissed':
      return
  }
}
