import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { isQuestionName, questionArguments } from '../../engine/account/questions/run-questions.ts'
import { sendQueryArgument } from '../../engine/account/questions/table-questions.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { responses } from '../../engine/model/responses.ts'
import { segment } from '../../engine/model/segment.ts'
import { jsonObject } from '../../engine/model/value-forms.ts'
import type { BridgeRequests, RequestName } from '../../preload/bridge-contract.ts'

/** What each request may carry, checked in main before anything is done with it: the page is not trusted. */

const path = z.string().min(1).max(32_768)
const identifier = z.string().max(256)
const row = z.int().min(0)
const ticket = z.string().min(1).max(64)

/** What a run is asked is checked as the question itself wants it. */
const question = z.tuple([row, z.string(), z.array(z.unknown()).max(8)]).transform(([run, name, args], context): AnyQuestion => {
  if (!isQuestionName(name)) {
    context.addIssue(`there is no question "${name.slice(0, 40)}"`)
    return z.NEVER
  }
  const checked = questionArguments[name].safeParse(args)
  for (const { message } of checked.error?.issues ?? []) context.addIssue(`${name}: ${message}`)
  return checked.success ? ([run, name, checked.data] as unknown as AnyQuestion) : z.NEVER
})
type AnyQuestion = Parameters<BridgeRequests['ask']>

// A journey is checked with the scenario that it becomes part of; here only that it is a document.
const journey = z.looseObject({ id: identifier }).transform((document) => document as unknown as Journey)
// What is injected is checked with the timeline that it becomes part of; here only which kind of item it is.
const at = z.int()
const ofJourney = { at, journey: identifier }
const ofProfile = { at, profile: identifier }
const act = z.union([
  z.strictObject({ ...ofJourney, do: z.enum(['pause', 'resume', 'archive', 'close', 'stop']) }),
  z.strictObject({
    ...ofJourney,
    do: z.literal('publish'),
    definition: journey,
    previous: z.enum(['pause', 'archive']).optional(),
    excludeEarlier: z.boolean().optional(),
  }),
  z.strictObject({ ...ofProfile, event: identifier, properties: jsonObject }),
  z.strictObject({ ...ofProfile, traits: jsonObject }),
  z.strictObject({ ...ofProfile, segment: identifier, change: z.enum(['enter', 'exit']) }),
  z.strictObject({ at, calculate: z.array(identifier).max(1_000) }),
])
const session = { acts: z.array(act).max(1_000), responses: z.record(identifier, responses), journeys: z.array(journey).max(10_000) }
/** The workspace.json, a journey or a scenario of the open workspace: nothing outside its folder. */
const documentFile = path
  .regex(/^(?:workspace\.json|(?:journeys|scenarios)\/(?:[^/\\]+\/)*[^/\\]+\.(?:journey|scenario)\.json)$/)
  .refine((file) => !file.split('/').includes('..'))
const document = jsonObject.transform((value) => value as JsonObject)
const fileName = z.string().trim().min(1).max(200)

const seed = z
  .int()
  .min(0)
  .max(2 ** 32 - 1)

const runRequest = z.strictObject({
  ticket,
  side: z.boolean().optional(),
  scenario: path,
  seed: seed.optional(),
  session: z.strictObject({ ...session, segments: z.array(segment).max(1_000).optional() }).optional(),
})

const largestSavedFile = 512 * 1024 * 1024
const isSavable = (content: string | Uint8Array) => content.length <= largestSavedFile

const resultSort = z.strictObject({ column: row, descending: z.boolean() }).nullable()
const wishes = z.strictObject({
  name: fileName,
  profiles: z.int().min(1).max(10_000_000),
  days: z.int().min(1).max(3_660),
  start: z.number().finite().nullable(),
  today: z.number().finite(),
  seed,
})
const change = z.strictObject({ pointer: z.string().max(10_000), value: z.union([z.number().finite(), z.string().max(100)]) })
const rehearsal = z.strictObject({
  journeys: z.array(identifier).max(10_000),
  wishes,
  changes: z.array(change).max(10_000),
})

const recorded = z.strictObject({
  name: fileName,
  calls: z.array(path).min(1).max(1_000),
  first: z.int(),
  last: z.int(),
  journeys: z.union([z.strictObject({ files: z.array(path).max(1_000) }), z.strictObject({ ids: z.array(identifier).max(1_000) })]),
})

const previewPlace = z.union([z.strictObject({ step: identifier }), z.strictObject({ exitRule: identifier.nullable() })])

type ArgumentSchemas = { readonly [Name in RequestName]: z.ZodType<Parameters<BridgeRequests[Name]>> }

export const requestArguments: ArgumentSchemas = {
  currentWorkspace: z.tuple([]),
  openWorkspace: z.tuple([path.optional()]),
  recentWorkspaces: z.tuple([]),
  createWorkspace: z.tuple([
    z.strictObject({ folder: path.refine((folder) => isAbsolute(folder)), name: fileName, timezone: identifier.nullable() }),
  ]),
  journeyTemplates: z.tuple([]),
  chooseFolder: z.tuple([]),
  folderForWorkspaces: z.tuple([]),
  reloadWorkspace: z.tuple([]),
  startRun: z.tuple([runRequest]),
  cancelRun: z.tuple([ticket]),
  saveScenario: z.tuple([z.strictObject({ ...session, scenario: path, seed, name: fileName, replace: z.boolean() })]),
  duplicateJourney: z.tuple([z.strictObject({ file: path, name: fileName })]),
  readDocument: z.tuple([documentFile]),
  keepDraft: z.tuple([documentFile, document.nullable()]),
  problemsOfChange: z.tuple([documentFile, document]),
  saveDrafts: z.tuple([z.array(documentFile).max(10_000), z.enum(['ask', 'mine'])]),
  publishJourney: z.tuple([documentFile, z.int().min(1).max(1_000_000)]),
  closeRun: z.tuple([row]),
  ask: question,
  surveyRecording: z.tuple([identifier, z.array(path).max(1_000)]),
  makeOfRecording: z.tuple([recorded]),
  proposeRehearsal: z.tuple([rehearsal]),
  tryRehearsal: z.tuple([identifier, rehearsal]),
  createRehearsal: z.tuple([rehearsal, z.boolean()]),
  fakerMethods: z.tuple([]),
  samplePeople: z.tuple([documentFile]),
  tryPeople: z.tuple([ticket, documentFile]),
  countMembers: z.tuple([z.strictObject({ scenario: path, seed, segment: identifier })]),
  cancelCount: z.tuple([]),
  readJourneyFile: z.tuple([path.optional()]),
  catalogue: z.tuple([]),
  integration: z.tuple([identifier]),
  previewSends: z.tuple([
    z.strictObject({ journey, place: previewPlace, scenario: path.nullable(), seed, profile: identifier.nullable(), asRun: z.boolean() }),
  ]),
  searchProfiles: z.tuple([z.strictObject({ scenario: path.nullable(), seed, text: z.string().max(1_000), from: z.int().min(0) })]),
  copyText: z.tuple([z.string().max(64 * 1024 * 1024)]),
  copiedText: z.tuple([]),
  exportResult: z.tuple([row]),
  saveFile: z.tuple([
    z.strictObject({
      suggestedName: fileName,
      content: z.union([z.string(), z.instanceof(Uint8Array)]).refine(isSavable, 'that is too much for one file'),
    }),
  ]),
  exportPayloads: z.tuple([row, sendQueryArgument]),
  cancelExport: z.tuple([]),
  showExport: z.tuple([]),
  prepareQueries: z.tuple([row]),
  queryDatabase: z.tuple([row, z.string().max(1_000_000)]),
  cancelQuery: z.tuple([]),
  queryRows: z.tuple([z.strictObject({ result: row, offset: row, limit: z.int().min(0).max(5_000), sort: resultSort })]),
  exportQueryResult: z.tuple([row, resultSort]),
  exportDatabase: z.tuple([row]),
  cancelDatabaseExport: z.tuple([]),
}
