import { basename } from 'node:path'
import type { ScenarioFile } from '../../engine/account/workspace-view.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'
import { parseAbsoluteInstant, parseInstant } from '../../engine/time/instant.ts'
import type { DataReading } from '../data/read-recording.ts'
import type { JsonFiles } from '../files/json-files.ts'
import { pathFrom } from '../files/named-from.ts'
import { addAll } from '../scenario/load-document.ts'
import { readScenario } from '../scenario/read-scenario.ts'
import { traitsOfScenario } from './known-traits.ts'
import { textIn } from './text-in.ts'

/**
 * A scenario's file for the list of a workspace.
 *
 * @param problems what is wrong with it, or with what it refers to, is added here
 * @param traits those that its profiles have are added here
 */
export async function describeScenarioFile(
  files: JsonFiles,
  folder: string,
  path: string,
  data: DataReading,
  problems: FileProblem[],
  traits: Set<string>,
): Promise<ScenarioFile> {
  const { document, scenario, problems: found } = await readScenario(files, path, data)
  addAll(problems, found)
  for (const trait of document ? traitsOfScenario(document) : []) traits.add(trait)
  const read = await files.read(path)
  const name = textIn(read.ok ? read.value : undefined, 'name') ?? basename(path, '.scenario.json')
  const profiles = (document?.profiles?.length ?? 0) + (document?.synthesize?.profiles.count ?? 0)
  const clock = document && clockOf(document)
  return {
    file: pathFrom(folder, path),
    name,
    isRecorded: (document?.data?.length ?? 0) > 0,
    journeys: scenario?.journeys.map(({ id }) => id) ?? [],
    seed: document?.seed ?? 1,
    ok: scenario !== null,
    profiles,
    synthetic: document?.synthesize?.profiles.count ?? null,
    expectations: document?.expect?.length ?? 0,
    clock,
  }
}

function clockOf({ clock }: ScenarioDocument): ScenarioFile['clock'] {
  const start = parseAbsoluteInstant(clock.start)
  const end = start === null ? null : parseInstant(clock.end, start)
  return start === null || end === null ? null : { start, end }
}
