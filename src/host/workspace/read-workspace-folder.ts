import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { JourneyFile, ScenarioFile } from '../../engine/account/workspace-view.ts'
import { incompleteKinds, knownById } from '../../engine/check/check-readable.ts'
import { nameClash } from '../../engine/check/check-scenario.ts'
import type { Surroundings } from '../../engine/check/journey-under-check.ts'
import { sourceNodes } from '../../engine/data-sources/source-nodes.ts'
import { decodeJourney } from '../../engine/model/decode.ts'
import { checkDocumentShape } from '../../engine/model/document-shape.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { readableJourney } from '../../engine/model/readable-journey.ts'
import type { DataReading } from '../data/read-recording.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import { problemOfFailure, problemWithFile } from '../files/file-failure.ts'
import { JsonFiles } from '../files/json-files.ts'
import { listFiles } from '../files/list-files.ts'
import { mergedCatalogue } from '../scenario/catalogue.ts'
import { addAll, gathered, loadDocument } from '../scenario/load-document.ts'
import { describeJourneyFile } from './describe-journey-file.ts'
import { describeScenarioFile } from './describe-scenario-file.ts'
import { traitsOfJourneys } from './known-traits.ts'
import { loadWorkspace } from './load-workspace.ts'
import { publicationOf, sortedByVersion } from './published-files.ts'
import { shownDestination } from './shown-destination.ts'
import type { WorkspaceAnswer } from './workspace-answer.ts'

/** Documents by their files, relative to the workspace's folder with forward slashes. */
export type Documents = Readonly<Record<string, JsonObject>>

/**
 * Reads a workspace: the folder, or the workspace.json in it. Refused is what has no workspace.json that can be read as one; what is wrong with
 * what stands in it, and broken journeys and scenarios, are among its problems, which name files by their absolute paths. Never throws.
 *
 * @param data whether the data files of its scenarios are read as well
 * @param documents what stands for files, which need not be there, by their paths relative to the folder
 */
export async function readWorkspaceFolder(path: string, data: DataReading, documents: Documents = {}): Promise<WorkspaceAnswer> {
  const given = resolve(path)
  const folder = basename(given) === 'workspace.json' ? dirname(given) : given
  const noFolder = await problemOfFolder(folder)
  if (noFolder) return { kind: 'refused', folder, problems: [noFolder] }
  const files = new JsonFiles()
  const standing = Object.entries(documents).map(([file, document]) => ({ path: join(folder, file), document }))
  for (const { path: file, document } of standing) files.readAs(file, document)
  const workspace = await loadWorkspace(files, join(folder, 'workspace.json'))
  if (workspace.read === null) return { kind: 'refused', folder, problems: workspace.problems.map(asMissingWorkspace) }

  const known = workspace.value ?? workspace.read.workspace
  const { destinations = [] } = known
  const catalogue = mergedCatalogue(known, null)
  const problems = [...workspace.problems]
  const listed = async (place: string, ending: string): Promise<readonly string[]> => {
    const found = await listFiles(join(folder, place), ending)
    addAll(problems, found.problems)
    const fresh = standing.flatMap(({ path: file }) => (isBelow(join(folder, place), file) && file.endsWith(ending) ? [file] : []))
    return [...new Set([...found.files, ...fresh])].sort()
  }
  const integrations = await readIntegrations(destinations)
  const listedJourneys = await sortedByVersion(files, folder, await listed('journeys', '.journey.json'))
  const others = await journeysIn(files, listedJourneys.own)
  const incomplete = new Set([...incompleteKinds(workspace.read), ...(others.incomplete ?? [])])
  const surroundings = { ...catalogue, integrations, ...others, incomplete }
  const journeys: JourneyFile[] = []
  for (const file of listedJourneys.own) {
    const described = await describeJourneyFile(files, folder, file, surroundings, problems)
    journeys.push({ ...described, publication: await publicationOf(files, folder, described, listedJourneys.versions) })
  }
  addAll(problems, nameClashes(folder, journeys))
  // What a version says was checked when it was published; whether it can still be read is not known before.
  for (const { file } of listedJourneys.versions) addAll(problems, (await loadDocument(files, join(folder, file), decodeJourney)).problems)
  const scenarios: ScenarioFile[] = []
  const traits = new Set(traitsOfJourneys(journeys))
  for (const file of await listed('scenarios', '.scenario.json'))
    scenarios.push(await describeScenarioFile(files, folder, file, data, problems, traits))
  const view = {
    folder,
    name: known.name,
    timezone: known.timezone ?? null,
    namespaces: catalogue.namespaces,
    events: catalogue.events ?? [],
    segments: catalogue.segments,
    dataSources: sourceNodes(known.dataSources ?? []),
    destinations: destinations.map((one) => shownDestination(one, integrations)),
    journeys,
    versions: listedJourneys.versions,
    scenarios,
    traits: [...traits].sort(),
    problems: gathered(problems),
  }
  return { kind: 'opened', workspace: view }
}

const isBelow = (folder: string, file: string): boolean => file.startsWith(`${folder}${sep}`)

/** The journeys of a workspace, as those know them that jump into them. */
async function journeysIn(files: JsonFiles, paths: readonly string[]): Promise<Pick<Surroundings, 'journeys' | 'incomplete'>> {
  const reads = await Promise.all(paths.map((path) => files.read(path)))
  const { journeys, isWhole } = knownById(
    reads.map((read) => (read.ok && !checkDocumentShape(read.value).tooDeep ? readableJourney(read.value) : null)),
  )
  return isWhole ? { journeys } : { journeys, incomplete: new Set(['journeys'] as const) }
}

/** Two journeys have one name; files with one id are versions of one journey, and may share it. */
function nameClashes(folder: string, journeys: readonly JourneyFile[]): FileProblem[] {
  const idOf = new Map<string, string>()
  return journeys.flatMap(({ file, id, name }) => {
    const other = idOf.get(name)
    if (other === undefined) idOf.set(name, id)
    if (other === undefined || other === id) return []
    return [{ file: join(folder, file), pointer: '/name', severity: 'error', code: 'duplicate-name', message: nameClash(other, name) }]
  })
}

async function problemOfFolder(folder: string): Promise<FileProblem | null> {
  try {
    if ((await stat(folder)).isDirectory()) return null
    return problemWithFile(folder, 'not-a-folder', 'This is a file: open the folder of a workspace, or its workspace.json.')
  } catch (failure) {
    const problem = problemOfFailure(folder, failure)
    return problem.code === 'file-missing'
      ? problemWithFile(folder, 'folder-missing', 'There is no such folder: look at its name.')
      : problem
  }
}

/** What the workspace names may be missing too: that is said at its place. */
function asMissingWorkspace(problem: FileProblem): FileProblem {
  if (problem.code !== 'file-missing' || problem.pointer !== '') return problem
  return { ...problem, code: 'workspace-missing', message: 'The folder has no workspace.json: name a folder that has one.' }
}
