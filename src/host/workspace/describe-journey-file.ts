import { basename } from 'node:path'
import type { JourneyFile } from '../../engine/account/workspace-view.ts'
import { checkReadableJourney } from '../../engine/check/check-readable.ts'
import type { Surroundings } from '../../engine/check/journey-under-check.ts'
import { decodeJourney } from '../../engine/model/decode.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { JsonFiles } from '../files/json-files.ts'
import { pathFrom } from '../files/named-from.ts'
import { refusedMappings } from '../mapping/refused-mappings.ts'
import { addAll, hasErrors, inFile, loadDocument } from '../scenario/load-document.ts'
import { textIn } from './text-in.ts'

/** A journey's file for the list of a workspace; what is wrong with it is added to `problems`. */
export async function describeJourneyFile(
  files: JsonFiles,
  folder: string,
  path: string,
  catalogue: Surroundings,
  problems: FileProblem[],
): Promise<JourneyFile> {
  const loaded = await loadDocument(files, path, decodeJourney)
  const read = await files.read(path)
  const raw = read.ok ? read.value : undefined
  const refused = await refusedMappings([{ raw, file: path, pointer: '' }])
  const found = [...loaded.problems, ...inFile(path, checkReadableJourney(raw, catalogue)), ...refused]
  addAll(problems, found)
  const id = textIn(raw, 'id') ?? basename(path, '.journey.json')
  return {
    file: pathFrom(folder, path),
    id,
    name: textIn(raw, 'name') ?? id,
    journey: loaded.value,
    ok: !hasErrors(found),
    publication: null,
  }
}
