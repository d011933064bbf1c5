import { notifications } from '@mantine/notifications'
import type { SaveFileRequest } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { messageOf } from './report-trouble.ts'

/**
 * Saves a file that the page made where the person says, and tells what came of it.
 * @param what it is, as the first words of a sentence: "Chart", "Rows"
 * @returns where it is, or null where the person closed the dialog or it could not be written
 */
export async function saveFile(request: SaveFileRequest, what: string): Promise<string | null> {
  try {
    const path = await bridge.saveFile(request)
    if (path !== null) notifications.show({ title: `${what} saved`, message: path, color: 'green' })
    return path
  } catch (error) {
    notifications.show({ title: `${what} could not be saved`, message: messageOf(error), color: 'red', autoClose: 8_000 })
    return null
  }
}
