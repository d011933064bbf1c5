import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import type { RunSession } from '../host/index.ts'

/** Rows of each kind in an exported result, as on the command line. */
const exportedRows = 10_000

/** Asks for the folder of a workspace; null when the person closes the dialog. */
export async function askForWorkspace(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Open workspace',
    message: 'Choose a folder with a workspace.json',
    buttonLabel: 'Open workspace',
    properties: ['openDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Asks for a folder that a new workspace goes into, as one of its own; null when the person closes the dialog. */
export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Where the new workspace goes',
    message: 'Choose the folder for the new workspace',
    buttonLabel: 'Choose this folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Asks for the file of a journey; null when the person closes the dialog. */
export async function askForJourney(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Import journey',
    buttonLabel: 'Import journey',
    filters: [{ name: 'Journey', extensions: ['json'] }],
    properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Asks for a folder to make a workspace in; null when the person closes the dialog. */
export async function askForNewFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Where the new workspace goes',
    message: 'Choose an empty folder for the new workspace; the recording is copied into it',
    buttonLabel: 'Make the workspace here',
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Saves a run's result where the person says; null when the run is gone or the person closes the dialog. */
export async function saveResult(window: BrowserWindow, session: RunSession, run: number): Promise<string | null> {
  const result = await session.ask(run, 'result', exportedRows)
  if (result === null) return null
  const answer = await dialog.showSaveDialog(window, {
    title: 'Export result',
    defaultPath: `${result.scenario.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.result.json`,
    filters: [{ name: 'Result', extensions: ['json'] }],
  })
  if (answer.canceled || !answer.filePath) return null
  await writeFile(answer.filePath, `${JSON.stringify(result, null, 2)}\n`, 'utf8')
  return answer.filePath
}
