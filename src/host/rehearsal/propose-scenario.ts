import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkspaceView } from '../../engine/account/workspace-view.ts'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import { decodeScenario } from '../../engine/model/decode.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { type NumberChange, withChangedNumbers } from '../../engine/propose/changed-numbers.ts'
import { proposeRehearsal, type RehearsalProposal, withJumpTargets } from '../../engine/propose/propose-rehearsal.ts'
import type { RehearsalWishes } from '../../engine/propose/wishes.ts'
import { checkSynthesis } from '../../engine/synthesis/check-synthesis.ts'
import { JsonFiles } from '../files/json-files.ts'
import { loadWorkspace } from '../workspace/load-workspace.ts'
import type { FileAnswer } from '../workspace/save-scenario.ts'
import { writeDocument } from '../workspace/write-document.ts'

/** A rehearsal that a person wants: of these journeys, by their ids, with these numbers otherwise than proposed. */
export interface RehearsalRequest {
  readonly journeys: readonly string[]
  readonly wishes: RehearsalWishes
  readonly changes: readonly NumberChange[]
}

export interface ProposedScenario {
  readonly proposal: RehearsalProposal
  /** All that are rehearsed, those that are jumped into included. */
  readonly journeys: readonly Journey[]
  /** The scenario's file as it would stand in the folder for scenarios. */
  readonly document: JsonObject
}

export type ScenarioProposal =
  | ({ readonly kind: 'proposed' } & ProposedScenario)
  /** Why there is nothing to propose, as a sentence. */
  | { readonly kind: 'failed'; readonly message: string }

/** A scenario with a synthetic population for journeys of a workspace. Nothing is written. */
export async function proposeScenario({ folder, journeys: files }: WorkspaceView, request: RehearsalRequest): Promise<ScenarioProposal> {
  const { value: workspace } = await loadWorkspace(new JsonFiles(), join(folder, 'workspace.json'))
  if (workspace === null) return { kind: 'failed', message: 'The workspace.json can no longer be read: reload the workspace.' }
  const sound = files.flatMap(({ journey, ok }) => (ok && journey ? [journey] : []))
  const chosen = sound.filter(({ id }) => request.journeys.includes(id))
  if (chosen.length === 0) return { kind: 'failed', message: 'Choose a journey without problems: there is nothing to rehearse yet.' }
  const journeys = withJumpTargets(chosen, sound)
  const proposal = withChangedNumbers(proposeRehearsal(journeys, workspace, request.wishes), request.changes)
  const paths = journeys.flatMap(({ id }) => files.find((file) => file.id === id && file.ok)?.file ?? []).map((file) => `../${file}`)
  const { format, name, seed, clock, ...rest } = proposal.scenario
  const document = { format, name, seed, clock, workspace: '../workspace.json', journeys: paths, ...rest } as unknown as JsonObject
  const trouble = troubleWith(document)
  return trouble === null ? { kind: 'proposed', proposal, journeys, document } : { kind: 'failed', message: trouble }
}

/** What a number that was typed broke, in a sentence. */
function troubleWith(document: JsonObject): string | null {
  const decoded = decodeScenario(document)
  const { synthesize } = decoded.ok ? decoded.value : {}
  const problems = decoded.ok ? (synthesize ? checkSynthesis(synthesize) : []) : decoded.problems
  return problems[0]?.message ?? null
}

/** Writes the scenario that is proposed, under its name; over a file that is there only if told to. */
export async function createScenario(workspace: WorkspaceView, request: RehearsalRequest, replace: boolean): Promise<FileAnswer> {
  const proposed = await proposeScenario(workspace, request)
  if (proposed.kind === 'failed') return proposed
  const file = `scenarios/${idOfName(request.wishes.name, 'scenario')}.scenario.json`
  await mkdir(join(workspace.folder, 'scenarios'), { recursive: true }).catch(() => {})
  const written = await writeDocument(join(workspace.folder, file), proposed.document, replace)
  return written.kind === 'failed' ? written : { kind: written.kind, file }
}
