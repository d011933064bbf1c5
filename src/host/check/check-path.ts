import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { checkReadableJourney } from '../../engine/check/check-readable.ts'
import { decodeJourney } from '../../engine/model/decode.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { quoted } from '../../engine/model/wording.ts'
import { JsonFiles } from '../files/json-files.ts'
import { refusedMappings } from '../mapping/refused-mappings.ts'
import { gathered, inFile, loadDocument } from '../scenario/load-document.ts'
import { readScenario } from '../scenario/read-scenario.ts'
import { loadWorkspace } from '../workspace/load-workspace.ts'
import { readWorkspaceFolder } from '../workspace/read-workspace-folder.ts'

export interface CheckedPath {
  /** How many files were looked at on their own account. */
  readonly files: number
  readonly problems: readonly FileProblem[]
}

/**
 * Checks what stands at a path: a journey, a scenario with all that it refers to, or a workspace with everything in its folder.
 * The kind is the document's `format`. Problems name files by their absolute paths. Never throws.
 */
export async function checkPath(path: string): Promise<CheckedPath> {
  const file = resolve(path)
  if (await isFolder(file)) return checkWorkspaceFolder(file)
  const files = new JsonFiles()
  const read = await files.read(file)
  if (!read.ok) return { files: 1, problems: read.problems }
  switch (kindOf(read.value, file)) {
    case 'workspace':
      if (basename(file) === 'workspace.json') return checkWorkspaceFolder(file)
      return { files: 1, problems: (await loadWorkspace(files, file)).problems }
    case 'journey': {
      const loaded = await loadDocument(files, file, decodeJourney)
      const refused = await refusedMappings([{ raw: read.value, file, pointer: '' }])
      return { files: 1, problems: [...loaded.problems, ...inFile(file, checkReadableJourney(read.value)), ...refused] }
    }
    case 'scenario':
      return { files: 1, problems: gathered((await readScenario(files, file, {})).problems) }
    case null:
      return { files: 1, problems: [unknownFormat(file, read.value)] }
  }
}

async function checkWorkspaceFolder(path: string): Promise<CheckedPath> {
  const answer = await readWorkspaceFolder(path, {})
  if (answer.kind === 'refused') return { files: 1, problems: answer.problems }
  const { journeys, scenarios, problems } = answer.workspace
  return { files: 1 + journeys.length + scenarios.length, problems }
}

type DocumentKind = 'workspace' | 'journey' | 'scenario'
const kinds: readonly DocumentKind[] = ['workspace', 'journey', 'scenario']

/** By its format; without one by its name, so that the missing format is said by those who know the kind. */
function kindOf(document: unknown, file: string): DocumentKind | null {
  const format = isJsonObject(document) ? document.format : undefined
  if (format === undefined)
    return kinds.find((kind) => file.endsWith(`.${kind}.json`)) ?? (basename(file) === 'workspace.json' ? 'workspace' : null)
  return kinds.find((kind) => typeof format === 'string' && format.startsWith(`rehearsal/${kind}/`)) ?? null
}

function unknownFormat(file: string, document: unknown): FileProblem {
  const known = kinds.map((kind) => quoted(`rehearsal/${kind}/1`)).join(', ')
  if (!isJsonObject(document)) {
    return {
      file,
      pointer: '',
      severity: 'error',
      code: 'unknown-format',
      message: `This is no document: an object with a "format" is expected (${known}).`,
    }
  }
  const said = document.format === undefined ? 'The document does not say its format' : `The format ${quoted(document.format)} is unknown`
  return { file, pointer: '/format', severity: 'error', code: 'unknown-format', message: `${said}: there are ${known}.` }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
