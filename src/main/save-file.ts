import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { SaveFileRequest } from '../preload/bridge-contract.ts'

const kindsOfFile: Readonly<Record<string, string>> = {
  '.csv': 'Comma-separated values',
  '.json': 'JSON',
  '.ndjson': 'One JSON object a line',
  '.png': 'Image',
  '.sqlite': 'SQLite database',
  '.svg': 'Drawing',
}

/** Asks where a file is to go; null when the person closes the dialog. @param suggestedName with extension */
export async function askWhere(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const extension = extname(suggestedName)
  const kind = kindsOfFile[extension]
  const answer = await dialog.showSaveDialog(window, {
    title: 'Save',
    // A name, never a way out of the folder that the dialog proposes.
    defaultPath: suggestedName.replaceAll(/[^\p{L}\p{N}._ -]+/gu, '-'),
    ...(kind !== undefined && { filters: [{ name: kind, extensions: [extension.slice(1)] }] }),
  })
  return answer.canceled || !answer.filePath ? null : answer.filePath
}

/**
 * Writes what the page made where the person says: text as UTF-8, bytes as they are.
 * @returns the path, or null when the person closes the dialog
 * @throws where the file cannot be written
 */
export async function saveFile(window: BrowserWindow, { suggestedName, content }: SaveFileRequest): Promise<string | null> {
  const path = await askWhere(window, suggestedName)
  if (path !== null) await writeFile(path, content)
  return path
}
