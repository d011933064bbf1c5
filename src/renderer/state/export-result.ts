import { notifications } from '@mantine/notifications'
import { bridge } from '../bridge/bridge.ts'
import { windowState } from './window-state.ts'

/** Saves the shown run's result where the person says. */
export async function exportResult(): Promise<void> {
  const { run } = windowState()
  const path = run === null ? null : await bridge.exportResult(run.id)
  if (path !== null) notifications.show({ title: 'Result saved', message: path, color: 'green' })
}

export async function copyText(text: string, what: string): Promise<void> {
  await bridge.copyText(text)
  notifications.show({ message: `${what} copied`, autoClose: 1_800, withCloseButton: false })
}
