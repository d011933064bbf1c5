import { dirname, resolve } from 'node:path'
import { checkReadableJourney } from '../../engine/check/check-readable.ts'
import { checkScenario } from '../../engine/check/check-scenario.ts'
import { largestEventsOf } from '../../engine/check/lint-payload-size.ts'
import type { Scenario } from '../../engine/index.ts'
import { decodeJourney, decodeScenario } from '../../engine/model/decode.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { isLifecycleItem, type ScenarioDocument } from '../../engine/model/scenario.ts'
import { quoted } from '../../engine/model/wording.ts'
import type { Workspace } from '../../engine/model/workspace.ts'
import { type DataReading, readRecording } from '../data/read-recording.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import type { JsonFiles } from '../files/json-files.ts'
import { refusedMappingsOfScenario } from '../mapping/refused-mappings.ts'
import { loadWorkspace } from '../workspace/load-workspace.ts'
import { mergedCatalogue } from './catalogue.ts'
import { addAll, hasErrors, inFile, type LoadedDocument, loadDocument } from './load-document.ts'

/** A scenario's files, read: what could be understood, and every problem of all of them. */
export interface ReadScenario {
  readonly document: ScenarioDocument | null
  /** null when anything is wrong with it or with what it refers to. */
  readonly scenario: Scenario | null
  readonly problems: readonly FileProblem[]
}

/** A journey of a scenario: in a file of its own, or inside the scenario. */
interface JourneyPlace {
  readonly journey: Journey | null
  /** The parsed JSON, also of one that could not be understood: what can be read of it is checked. */
  readonly raw: unknown
  readonly file: string
  /** Of the journey inside its file. */
  readonly pointer: string
}

/**
 * Reads a scenario with its workspace, journeys and data, whose paths are seen from the scenario's file, and checks all of it. What is to
 * be said about profiles that only the data know is not said, and the scenario not to be run, where the data are left unread.
 */
export async function readScenario(files: JsonFiles, path: string, data: DataReading): Promise<ReadScenario> {
  const file = resolve(path)
  const { value: document, problems: own } = await loadDocument(files, file, decodeScenario)
  const read = await files.read(file)
  if (!read.ok) return { document, scenario: null, problems: own }
  const problems = [...own]
  const workspace = await readWorkspace(files, file, read.value, problems)
  const places = await readJourneys(files, file, read.value, document, problems)
  if (document === null) return { document, scenario: null, problems }
  const catalogue = mergedCatalogue(workspace.value, document)
  const ofScenario = { assumptions: document.assumptions, largestEvents: largestEventsOf(document.timeline) }
  // A catalogue that could not be read says nothing about what it lacks.
  const integrations = await readIntegrations(catalogue.destinations)
  const known = workspace.isMissing ? ofScenario : { ...catalogue, ...ofScenario, integrations }
  for (const { raw, file: at, pointer } of places) addAll(problems, inFile(at, checkReadableJourney(raw, known), pointer))
  const definitions = await readDefinitions(files, file, document, problems)
  for (const { raw, file: at, pointer } of definitions.values()) addAll(problems, inFile(at, checkReadableJourney(raw, known), pointer))
  addAll(problems, await refusedMappingsOfScenario(file, document.timeline, [...places, ...definitions.values()]))
  const journeys = places.flatMap(({ journey }) => journey ?? [])
  const named = new Map([...definitions].flatMap(([index, { journey }]) => (journey ? [[index, journey] as const] : [])))
  const allJourneys = journeys.length === places.length ? journeys : undefined
  const recording = document.data ? await readRecording(file, document, data) : null
  addAll(problems, recording?.problems ?? [])
  const recorded = recording?.history ?? undefined
  addAll(problems, inFile(file, checkScenario(document, { ...known, journeys: allJourneys, definitions: named, recorded })))
  const isCutShort = recording !== null && recorded === undefined && data !== 'unread'
  const scenario = hasErrors(problems) || isCutShort ? null : { document, journeys, definitions: named, recorded, ...catalogue }
  return { document, scenario, problems }
}

async function readWorkspace(files: JsonFiles, file: string, scenario: unknown, problems: FileProblem[]) {
  const reference = isJsonObject(scenario) ? scenario.workspace : undefined
  if (typeof reference !== 'string') return { value: null, isMissing: false }
  const loaded = await follow(file, '/workspace', reference, (path) => loadWorkspace(files, path))
  addAll(problems, loaded.problems)
  return { value: loaded.value satisfies Workspace | null, isMissing: loaded.value === null }
}

async function readJourneys(
  files: JsonFiles,
  file: string,
  scenario: unknown,
  document: ScenarioDocument | null,
  problems: FileProblem[],
): Promise<JourneyPlace[]> {
  const listed = isJsonObject(scenario) && Array.isArray(scenario.journeys) ? scenario.journeys : []
  const places: JourneyPlace[] = []
  for (const [index, reference] of listed.entries()) {
    const pointer = `/journeys/${index}`
    const inline = document?.journeys[index]
    places.push(await readJourney(files, file, pointer, reference, typeof inline === 'object' ? inline : null, problems))
  }
  return places
}

/** The new versions that the timeline publishes, by their place in it. */
async function readDefinitions(
  files: JsonFiles,
  file: string,
  document: ScenarioDocument,
  problems: FileProblem[],
): Promise<ReadonlyMap<number, JourneyPlace>> {
  const places = new Map<number, JourneyPlace>()
  for (const [index, item] of (document.timeline ?? []).entries()) {
    if (!isLifecycleItem(item) || item.do !== 'publish' || item.definition === undefined) continue
    const { definition } = item
    const inline = typeof definition === 'object' ? definition : null
    places.set(index, await readJourney(files, file, `/timeline/${index}/definition`, definition, inline, problems))
  }
  return places
}

/** A journey that a scenario names by its path, or that stands in it. */
async function readJourney(
  files: JsonFiles,
  file: string,
  pointer: string,
  reference: unknown,
  inline: Journey | null,
  problems: FileProblem[],
): Promise<JourneyPlace> {
  if (typeof reference !== 'string') return { journey: inline, raw: reference, file, pointer }
  const loaded = await follow(file, pointer, reference, (path) => loadDocument(files, path, decodeJourney))
  addAll(problems, loaded.problems)
  const path = resolve(dirname(file), reference)
  const read = await files.read(path)
  return { journey: loaded.value, raw: read.ok ? read.value : undefined, file: path, pointer: '' }
}

/** Reads a file that a scenario names. One that is not there is a problem of the scenario, where it names it. */
async function follow<T>(
  scenarioFile: string,
  pointer: string,
  reference: string,
  load: (path: string) => Promise<LoadedDocument<T>>,
): Promise<LoadedDocument<T>> {
  const loaded = await load(resolve(dirname(scenarioFile), reference))
  const isAbsent = loaded.problems.some(({ code }) => code === 'file-missing' || code === 'not-a-file')
  if (!isAbsent) return loaded
  const message = `There is no file at ${quoted(reference)}, seen from the scenario's folder: mend the path.`
  return { value: null, problems: [{ file: scenarioFile, pointer, severity: 'error', code: 'file-missing', message }] }
}
