import { checkReadableJourney } from '../../engine/check/check-readable.ts'
import { previewSends, type SamplePlace } from '../../engine/index.ts'
import type { PathSuggestion } from '../../engine/mapping/path-suggestion.ts'
import type { SendPlace } from '../../engine/mapping/send-place.ts'
import { type MappingSurroundings, suggestPaths } from '../../engine/mapping/suggest-paths.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { Activation } from '../../engine/model/step.ts'
import { refusedMappings } from '../mapping/refused-mappings.ts'
import { faultSentence } from '../run/fault-sentence.ts'
import { loadSendCode } from '../run/load-send-code.ts'
import type { Catalogue } from '../scenario/catalogue.ts'
import { inFile } from '../scenario/load-document.ts'
import { hindersSend } from './hinders-send.ts'
import { type PreviewAnswer, type PreviewRequest, shownJourneyFile } from './preview-request.ts'
import { type PreviewSurroundings, readSurroundings } from './preview-surroundings.ts'
import { rehearseForPreview } from './rehearse-for-preview.ts'
import { ScenarioProfiles } from './scenario-profiles.ts'
import { shownBySend } from './shown-by-send.ts'

/**
 * The test sends of a step of the window's journey, with the mapping of each field by field. The files are read anew but those that are edited, and
 * nothing is sent or counted. Never throws.
 */
export async function previewInWorkspace(request: PreviewRequest): Promise<PreviewAnswer> {
  const { journey, place, seed, profile, asRun } = request
  try {
    const around = await readSurroundings(request)
    const { catalogue, integrations, document } = around
    const assumptions = document?.assumptions
    const problems = await problemsOfJourney(journey, around)
    const profiles = new ScenarioProfiles(document, seed)
    const known = { ...catalogue, assumptions, traits: profiles.traits() }
    const hindering = [
      ...problems.filter((problem) => hindersSend(problem, place)),
      ...activationsAt(journey, place).flatMap(({ destination }) => around.problemsOfDestination(destination)),
    ]
    if (hindering.length > 0) return { kind: 'refused', problems: hindering, suggestions: suggestionsAt(journey, place, known) }
    const taken = profile === null ? null : profiles.find(profile)
    const code = await loadSendCode()
    const errors = problems.filter(({ severity, code }) => severity === 'error' && !shownBySend.has(code))
    const own = asRun && profile !== null ? await rehearseForPreview(request, errors, code) : null
    return {
      kind: 'previewed',
      sends: previewSends(journey, place, { ...known, integrations, problems }, taken, code, own?.sends ?? []),
      profile: taken?.id ?? null,
      notOwn: own?.not ?? null,
    }
  } catch (failure) {
    return { kind: 'failed', message: faultSentence(failure) }
  }
}

async function problemsOfJourney(journey: Journey, { catalogue, integrations, document }: PreviewSurroundings): Promise<FileProblem[]> {
  const found = checkReadableJourney(journey, { ...withoutOthers(catalogue), integrations, assumptions: document?.assumptions })
  return [...inFile(shownJourneyFile, found), ...(await refusedMappings([{ raw: journey, file: shownJourneyFile, pointer: '' }]))]
}

/** What could be mapped in a journey that cannot send yet, by activation; of a draft that cannot be read so far nothing. */
function suggestionsAt(journey: Journey, place: SamplePlace, known: MappingSurroundings): Record<string, readonly PathSuggestion[]> {
  const entries = activationsAt(journey, place).flatMap(({ id }): [string, readonly PathSuggestion[]][] => {
    const at: SendPlace = 'step' in place ? { kind: 'step', step: place.step, activation: id } : { kind: 'exit' }
    try {
      return [[id, suggestPaths(journey, at, known)]]
    } catch {
      return []
    }
  })
  return Object.fromEntries(entries)
}

function activationsAt({ steps, exitSend }: Journey, place: SamplePlace): readonly Activation[] {
  if (!('step' in place)) return exitSend ? [exitSend.activation] : []
  const step = Object.hasOwn(steps, place.step) ? steps[place.step] : undefined
  return step?.type === 'send-to-destination' ? step.activations : []
}

/** A journey of the window may be of an earlier version: what it names of others is not at issue. */
function withoutOthers({ events, segments, destinations, timezone }: Catalogue) {
  return { events, segments, destinations, timezone }
}
