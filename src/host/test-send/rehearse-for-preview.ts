import { join, resolve } from 'node:path'
import { type PersonalSend, personalSends, type SendCode } from '../../engine/index.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { namedFrom } from '../files/named-from.ts'
import { loadScenario } from '../scenario/load-scenario.ts'
import type { NotOwn, PreviewRequest } from './preview-request.ts'
import { shownBySend } from './shown-by-send.ts'

interface OwnSends {
  readonly sends: readonly PersonalSend[]
  /** Why something is lacking; null where nothing is. */
  readonly not: NotOwn | null
}

/**
 * What the chosen profile gets at the place when the scenario is run with the journey as it is shown: rehearsed for that profile alone. Where it
 * gets nothing there, or cannot be rehearsed so, the reason is told.
 *
 * @param errors of the journey, with which nobody goes through it
 */
export async function rehearseForPreview(
  { folder, journey, place, scenario: file, seed, profile, documents = {} }: PreviewRequest,
  errors: readonly FileProblem[],
  code: SendCode,
): Promise<OwnSends> {
  if (file === null || profile === null) return none('No scenario is chosen, and only in one there is somebody to rehearse.')
  if (errors.length > 0) return none('The journey cannot be rehearsed before this is mended:', errors)
  const standing = new Map(Object.entries(documents).map(([path, document]) => [resolve(folder, path), document]))
  const load = await loadScenario(join(folder, file), { documents: standing, forgiven: shownBySend })
  if (!load.ok) {
    const hindering = load.problems.filter(({ severity, code }) => severity === 'error' && !shownBySend.has(code))
    return none('The scenario cannot be run before this is mended:', namedFrom(folder, hindering))
  }
  if (load.scenario.journeys.every(({ id }) => id !== journey.id)) return none('The scenario does not rehearse this journey.')
  const journeys = load.scenario.journeys.map((one) => (one.id === journey.id ? journey : one))
  const scenario = { ...load.scenario, journeys, document: { ...load.scenario.document, seed } }
  const { sends, whyNot } = personalSends(scenario, journey, place, profile, code)
  return { sends, not: whyNot === null ? null : { message: whyNot, problems: [] } }
}

const none = (message: string, problems: readonly FileProblem[] = []): OwnSends => ({ sends: [], not: { message, problems } })
