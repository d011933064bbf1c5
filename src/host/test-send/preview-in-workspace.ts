import { join } from 'node:path'
import { checkReadableJourney } from '../../engine/check/check-readable.ts'
import { previewSends, type SamplePlace } from '../../engine/index.ts'
import type { PathSuggestion } from '../../engine/mapping/path-suggestion.ts'
import type { SendPlace } from '../../engine/mapping/send-place.ts'
import { type MappingSurroundings, suggestPaths } from '../../engine/mapping/suggest-paths.ts'
import { decodeScenario } from '../../engine/model/decode.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'
import { readIntegrations } from '../destinations/read-integrations.ts'
import { JsonFiles } from '../files/json-files.ts'
import { readFunctions } from '../functions/read-functions.ts'
import { refusedMappings } from '../mapping/refused-mappings.ts'
import { faultSentence } from '../run/fault-sentence.ts'
import { loadSendCode } from '../run/load-send-code.ts'
import { type Catalogue, mergedCatalogue } from '../scenario/catalogue.ts'
import { loadDocument } from '../scenario/load-document.ts'
import { loadWorkspace } from '../workspace/load-workspace.ts'
import { hindersSend } from './hinders-send.ts'
import type { PreviewAnswer, PreviewRequest } from './preview-request.ts'
import { rehearseForPreview } from './rehearse-for-preview.ts'
import { ScenarioProfiles } from './scenario-profiles.ts'
import { shownBySend } from './shown-by-send.ts'

/**
 * The test sends of a step of the window's journey, with the mapping of each field by field. The files are read anew but those that are edited, and
 * nothing is sent or counted. Never throws.
 */
export async function previewInWorkspace(request: PreviewRequest): Promise<PreviewAnswer> {
  const { folder, journey, place, scenario, seed, profile, asRun, documents = {} } = request
  try {
    const files = new JsonFiles()
    // What is being edited is what is shown, saved or not.
    for (const [file, document] of Object.entries(documents)) files.readAs(join(folder, file), document)
    const workspace = await loadWorkspace(files, join(folder, 'workspace.json'))
    const document = scenario === null ? null : await readDocument(files, join(folder, scenario))
    const catalogue = mergedCatalogue(workspace.value, document)
    const integrations = await readIntegrations(catalogue.destinations)
    const assumptions = document?.assumptions
    const problems = [
      ...checkReadableJourney(journey, { ...withoutOthers(catalogue), integrations, assumptions }),
      ...(await refusedMappings([{ raw: journey, file: '', pointer: '' }])),
    ]
    const profiles = new ScenarioProfiles(document, seed)
    const known = { ...catalogue, assumptions, traits: profiles.traits() }
    const hindering = problems.filter((problem) => hindersSend(problem, place))
    if (hindering.length > 0) return { kind: 'refused', problems: hindering, suggestions: suggestionsAt(journey, place, known) }
    const taken = profile === null ? null : profiles.find(profile)
    const code = await loadSendCode()
    const canRun = problems.every(({ severity, code }) => severity !== 'error' || shownBySend.has(code))
    const personal = asRun && taken !== null && canRun ? await rehearseForPreview(request, code) : null
    return {
      kind: 'previewed',
      sends: previewSends(journey, place, { ...known, integrations, problems }, taken, code, personal ?? []),
      profiles: profiles.first(),
      profile: taken?.id ?? null,
      isRehearsed: personal !== null,
    }
  } catch (failure) {
    return { kind: 'failed', message: faultSentence(failure) }
  }
}

/** What could be mapped in a journey that cannot send yet, by activation; of a draft that cannot be read so far nothing. */
function suggestionsAt(journey: Journey, place: SamplePlace, known: MappingSurroundings): Record<string, readonly PathSuggestion[]> {
  const step = 'step' in place ? journey.steps[place.step] : undefined
  const activations = 'step' in place ? (step?.type === 'send-to-destination' ? step.activations : []) : [journey.exitSend?.activation]
  const entries = activations.flatMap((one): [string, readonly PathSuggestion[]][] => {
    if (one === undefined) return []
    const at: SendPlace = 'step' in place ? { kind: 'step', step: place.step, activation: one.id } : { kind: 'exit' }
    try {
      return [[one.id, suggestPaths(journey, at, known)]]
    } catch {
      return []
    }
  })
  return Object.fromEntries(entries)
}

/** A scenario as far as it can be read, its functions with their code. */
async function readDocument(files: JsonFiles, path: string): Promise<ScenarioDocument | null> {
  const { value } = await loadDocument(files, path, decodeScenario)
  return value && { ...value, destinations: [...(await readFunctions(path, value.destinations ?? [])).destinations] }
}

/** A journey of the window may be of an earlier version: what it names of others is not at issue. */
function withoutOthers({ events, segments, destinations, timezone }: Catalogue) {
  return { events, segments, destinations, timezone }
}
