import { resolve } from 'node:path'
import { checkReadableJourney } from '../../engine/check/check-readable.ts'
import { type PreviewedSend, previewSends } from '../../engine/index.ts'
import { typeOfValue } from '../../engine/mapping/known-properties.ts'
import { decodeJourney, decodeProfile } from '../../engine/model/decode.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { suggestion } from '../../engine/model/nearest-name.ts'
import { type Problem, problemAt } from '../../engine/model/problem.ts'
import { listed, quoted } from '../../engine/model/wording.ts'
import type { Workspace } from '../../engine/model/workspace.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import { problemWithFile } from '../files/file-failure.ts'
import { JsonFiles } from '../files/json-files.ts'
import { loadSendCode } from '../run/load-send-code.ts'
import { gathered, hasErrors, inFile, loadDocument } from '../scenario/load-document.ts'
import { findWorkspace } from '../workspace/find-workspace.ts'
import { loadWorkspace } from '../workspace/load-workspace.ts'

export interface TestSendWishes {
  readonly step: string
  /** One of the step's; all of them where left out. */
  readonly activation?: string | undefined
  /** File of a profile as scenarios have them; a sample profile where left out. */
  readonly profile?: string | undefined
}

export type TestSend =
  | { readonly ok: true; readonly journey: Journey; readonly sends: readonly PreviewedSend[]; readonly warnings: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/**
 * Tries the send of a step: sample event, mapping field by field, validation and request, with the workspace that the journey's file stands in. Nothing is
 * sent. Problems name files by their absolute paths. Never throws.
 */
export async function testSend(path: string, { step, activation, profile }: TestSendWishes): Promise<TestSend> {
  const files = new JsonFiles()
  const file = resolve(path)
  const journey = await loadDocument(files, file, decodeJourney)
  const workspace = await workspaceAround(files, file)
  const who = profile === undefined ? { value: null, problems: [] } : await loadDocument(files, resolve(profile), decodeProfile)
  const problems = [...journey.problems, ...workspace.problems, ...who.problems]
  if (!journey.value || !workspace.value || hasErrors(problems)) return { ok: false, problems: gathered(problems) }

  const { events, segments = [], destinations = [] } = workspace.value
  const surroundings = { events, segments, destinations }
  const integrations = await readIntegrations(destinations)
  const doubts = checkReadableJourney(journey.value, { ...surroundings, integrations })
  const found = inFile(file, [...doubts, ...problemsOfPlace(journey.value, step, activation)])
  if (hasErrors(found)) return { ok: false, problems: gathered([...problems, ...found]) }
  const traits = new Map(Object.entries(who.value?.traits ?? {}).map(([name, value]) => [name, typeOfValue(value)]))
  const around = { ...surroundings, integrations, traits, problems: doubts }
  return {
    ok: true,
    journey: journey.value,
    sends: previewSends(journey.value, { step, activation }, around, who.value, await loadSendCode()),
    // Doubts about other steps are for `check` to say.
    warnings: gathered([...problems, ...found.filter(({ pointer }) => pointer.startsWith(`/steps/${step}/`))]),
  }
}

async function workspaceAround(
  files: JsonFiles,
  file: string,
): Promise<{ readonly value: Workspace | null; readonly problems: readonly FileProblem[] }> {
  const path = await findWorkspace(file)
  if (path !== null) return loadWorkspace(files, path)
  const message = 'No folder around this journey has a workspace.json, which names its destinations: put the journey into a workspace.'
  return { value: null, problems: [problemWithFile(file, 'workspace-missing', message)] }
}

/** The step exists, sends, and has the activation. */
function problemsOfPlace({ steps }: Journey, id: string, activation: string | undefined): Problem[] {
  const step = Object.hasOwn(steps, id) ? steps[id] : undefined
  const senders = Object.entries(steps).flatMap(([name, one]) => (one.type === 'send-to-destination' ? [name] : []))
  const advice = senders.length === 0 ? ' None of its steps sends.' : ` Those that send are ${listed(senders, 'and')}.`
  if (!step) {
    const message = `There is no step ${quoted(id)}.${suggestion(id, senders) || advice}`
    return [problemAt(['steps'], 'unknown-step', message)]
  }
  if (step.type === 'action') {
    const message = `The step ${quoted(id)} is an action: what it sends depends on the person, and a run shows it. A test send is of a step of the type "send-to-destination".`
    return [problemAt(['steps', id], 'not-a-send', message)]
  }
  if (step.type !== 'send-to-destination') {
    return [problemAt(['steps', id], 'not-a-send', `The step ${quoted(id)} sends nothing.${advice}`)]
  }
  const ids = step.activations.map((one) => one.id)
  if (activation === undefined || ids.includes(activation)) return []
  const message = `The step ${quoted(id)} has no activation ${quoted(activation)}.${suggestion(activation, ids) || ` It has ${listed(ids, 'and')}.`}`
  return [problemAt(['steps', id, 'activations'], 'unknown-activation', message)]
}
