import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { openWorkspaceFolder } from '../workspace/open-workspace-folder.ts'
import type { EditedFiles } from './edited-files.ts'

/**
 * What would be wrong if a file said something else, and is not wrong now. Nothing is kept or written. Nothing is told of a workspace
 * that cannot be read: it says itself why.
 * @param file relative to the workspace's folder
 * @param document what the file would say
 */
export async function problemsOfChange(edited: EditedFiles, file: string, document: JsonObject): Promise<readonly FileProblem[]> {
  const { folder, documents } = edited
  const [now, then] = await Promise.all([
    openWorkspaceFolder(folder, documents),
    openWorkspaceFolder(folder, { ...documents, [file]: document }),
  ])
  if (now.kind !== 'opened' || then.kind !== 'opened') return []
  const known = new Set(now.workspace.problems.map(placeAndCode))
  return then.workspace.problems.filter((problem) => !known.has(placeAndCode(problem)))
}

/** What a problem is recognised by: its words may name what changed. */
const placeAndCode = ({ file, pointer, code }: FileProblem): string => `${file}\n${pointer}\n${code}`
