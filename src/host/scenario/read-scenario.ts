import { dirname, resolve } from 'node:path'
import { checkReadJourney, checkReadScenario, incompleteKinds, knownById } from '../../engine/check/check-readable.ts'
import type { Surroundings } from '../../engine/check/journey-under-check.ts'
import { largestEventsOf } from '../../engine/check/lint-payload-size.ts'
import { publicationOf, publicationOfItem } from '../../engine/check/publication-of.ts'
import type { Scenario } from '../../engine/index.ts'
import { decodeJourney, decodeScenario } from '../../engine/model/decode.ts'
import { checkDocumentShape } from '../../engine/model/document-shape.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { Gaps } from '../../engine/model/gaps.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { type ReadableJourney, readableJourney, wholeJourney } from '../../engine/model/readable-journey.ts'
import { type ReadableScenario, readableScenario } from '../../engine/model/readable-scenario.ts'
import { isLifecycleItem, type ScenarioDocument } from '../../engine/model/scenario.ts'
import { quoted } from '../../engine/model/wording.ts'
import type { Workspace } from '../../engine/model/workspace.ts'
import { type DataReading, readRecording } from '../data/read-recording.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import type { JsonFiles } from '../files/json-files.ts'
import { readFunctions } from '../functions/read-functions.ts'
import { refusedMappings, refusedMappingsOfScenario } from '../mapping/refused-mappings.ts'
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
  /** null when anything is wrong with its form. */
  readonly journey: Journey | null
  /** The parsed JSON. */
  readonly raw: unknown
  /** Also of one that is broken, as far as it can be read: so far it is checked. */
  readonly read: ReadableJourney | null
  readonly file: string
  /** Of the journey inside its file. */
  readonly pointer: string
}

/**
 * Reads a scenario with its workspace, journeys and data, whose paths are seen from the scenario's file, and checks all of it, as far as it
 * can be read. What is to be said about profiles that only the data know is not said, and the scenario not to be run, where the data are
 * left unread.
 *
 * @param forgiven codes of errors with which it can be run all the same
 */
export async function readScenario(
  files: JsonFiles,
  path: string,
  data: DataReading,
  forgiven: ReadonlySet<string> = new Set(),
): Promise<ReadScenario> {
  const file = resolve(path)
  const { value: document, problems: own } = await loadDocument(files, file, decodeScenario)
  const read = await files.read(file)
  const part = read.ok ? partToCheck(document, read.value, own) : null
  if (!read.ok || part === null) return { document, scenario: null, problems: own }
  const problems = [...own]
  const workspace = await readWorkspace(files, file, read.value, problems)
  const functions = await readFunctions(file, part.document.destinations ?? [])
  addAll(
    problems,
    functions.problems.map((problem) => (problem.file === file ? inDocument(problem, part) : problem)),
  )
  const catalogue = mergedCatalogue(workspace.value, { ...part.document, destinations: [...functions.destinations] })
  const integrations = await readIntegrations(catalogue.destinations)
  const incomplete = new Set(incompleteKinds(part))
  const ofScenario = { assumptions: part.document.assumptions, largestEvents: largestEventsOf(part.document.timeline) }
  // A catalogue that could not be read says nothing about what it lacks.
  const known = workspace.isMissing ? ofScenario : { ...catalogue, ...ofScenario, integrations, incomplete }
  const places = await readJourneys(files, file, read.value, document, problems)
  const { journeys: others, isWhole } = knownById(places.map((place) => place.read))
  const amongOthers = { ...known, journeys: others, incomplete: isWhole ? incomplete : new Set([...incomplete, 'journeys' as const]) }
  for (const place of places)
    addAll(
      problems,
      problemsOfJourney(place, { ...amongOthers, publishedAt: document ? publicationOf(document, place.journey?.id) : undefined }),
    )
  const definitions = await readDefinitions(files, file, read.value, document, problems)
  for (const [index, place] of definitions)
    addAll(problems, problemsOfJourney(place, { ...amongOthers, publishedAt: document ? publicationOfItem(document, index) : undefined }))
  addAll(problems, await refusedMappings([...places, ...definitions.values()]))
  const refusedEdits = await refusedMappingsOfScenario(file, part.document.timeline, [])
  addAll(
    problems,
    refusedEdits.map((problem) => inDocument(problem, part)),
  )
  const recording = part.document.data ? await readRecording(file, part.document, data) : null
  addAll(
    problems,
    (recording?.problems ?? []).map((problem) => (problem.file === file ? inDocument(problem, part) : problem)),
  )
  const recorded = recording?.history ?? undefined
  const readJourney = { journeys: places.map((place) => place.read), definitions: readDefinitionsOf(definitions) }
  addAll(problems, inFile(file, checkReadScenario(part, { ...known, ...readJourney, recorded })))
  const isCutShort = recording !== null && recorded === undefined && data !== 'unread'
  const hindering = problems.filter(({ code }) => !forgiven.has(code))
  if (document === null || hasErrors(hindering) || isCutShort) return { document, scenario: null, problems }
  const journeys = places.flatMap(({ journey }) => journey ?? [])
  const named = new Map([...definitions].flatMap(([index, { journey }]) => (journey ? [[index, journey] as const] : [])))
  return { document, scenario: { document, journeys, definitions: named, recorded, ...catalogue }, problems }
}

/** All of a scenario that could be decoded; otherwise as much as can be read, and nothing where that would not help. */
function partToCheck(document: ScenarioDocument | null, value: unknown, problems: readonly FileProblem[]): ReadableScenario | null {
  if (document !== null) return { document, gaps: new Gaps() }
  const isOfOtherKind = problems.some(({ code, pointer }) => code === 'too-deep' || (code === 'wrong-format' && pointer === '/format'))
  return isOfOtherKind ? null : readableScenario(value)
}

function inDocument(problem: FileProblem, { gaps }: ReadableScenario): FileProblem {
  return { ...problem, pointer: gaps.original(problem.pointer) }
}

function problemsOfJourney({ read, file, pointer }: JourneyPlace, known: Surroundings): FileProblem[] {
  return read ? inFile(file, checkReadJourney(read, known), pointer) : []
}

function readDefinitionsOf(definitions: ReadonlyMap<number, JourneyPlace>): ReadonlyMap<number, ReadableJourney> {
  return new Map([...definitions].flatMap(([index, { read }]) => (read ? [[index, read] as const] : [])))
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
  const places: JourneyPlace[] = []
  for (const [index, reference] of listIn(scenario, 'journeys').entries()) {
    const inline = document?.journeys[index]
    places.push(await readJourney(files, file, `/journeys/${index}`, reference, typeof inline === 'object' ? inline : null, problems))
  }
  return places
}

/** The new versions that the timeline publishes, by their place in it. */
async function readDefinitions(
  files: JsonFiles,
  file: string,
  scenario: unknown,
  document: ScenarioDocument | null,
  problems: FileProblem[],
): Promise<ReadonlyMap<number, JourneyPlace>> {
  const places = new Map<number, JourneyPlace>()
  for (const [index, item] of listIn(scenario, 'timeline').entries()) {
    if (!isJsonObject(item) || item.do !== 'publish' || item.definition === undefined) continue
    const decoded = document?.timeline?.[index]
    const definition = decoded && isLifecycleItem(decoded) && decoded.do === 'publish' ? decoded.definition : null
    const inline = typeof definition === 'object' ? definition : null
    places.set(index, await readJourney(files, file, `/timeline/${index}/definition`, item.definition, inline, problems))
  }
  return places
}

function listIn(scenario: unknown, name: string): readonly unknown[] {
  const list = isJsonObject(scenario) ? scenario[name] : undefined
  return Array.isArray(list) ? list : []
}

/** A journey that a scenario names by its path, or that stands in it: then what is wrong with its form has been said already. */
async function readJourney(
  files: JsonFiles,
  file: string,
  pointer: string,
  reference: unknown,
  inline: Journey | null,
  problems: FileProblem[],
): Promise<JourneyPlace> {
  if (typeof reference !== 'string') return { journey: inline, raw: reference, read: asFarAsRead(inline, reference), file, pointer }
  const loaded = await follow(file, pointer, reference, (path) => loadDocument(files, path, decodeJourney))
  addAll(problems, loaded.problems)
  const path = resolve(dirname(file), reference)
  const read = await files.read(path)
  const raw = read.ok ? read.value : undefined
  return { journey: loaded.value, raw, read: asFarAsRead(loaded.value, raw), file: path, pointer: '' }
}

function asFarAsRead(journey: Journey | null, value: unknown): ReadableJourney | null {
  if (journey) return wholeJourney(journey)
  return checkDocumentShape(value).tooDeep ? null : readableJourney(value)
}

/** Reads a file that a scenario names. One that is not there is a problem of the scenario, where it names it. */
async function follow<T>(
  scenarioFile: string,
  pointer: string,
  reference: string,
  load: (path: string) => Promise<LoadedDocument<T>>,
): Promise<LoadedDocument<T>> {
  const loaded = await load(resolve(dirname(scenarioFile), reference))
  // What that file names may be absent too: that is said at its place.
  const isAbsent = loaded.problems.some(({ code, pointer: at }) => at === '' && (code === 'file-missing' || code === 'not-a-file'))
  if (!isAbsent) return loaded
  const message = `There is no file at ${quoted(reference)}, seen from the scenario's folder: mend the path.`
  return { value: null, problems: [{ file: scenarioFile, pointer, severity: 'error', code: 'file-missing', message }] }
}
