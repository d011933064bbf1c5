import { join, resolve } from 'node:path'
import { type PersonalSend, personalSends, type SendCode } from '../../engine/index.ts'
import { loadScenario } from '../scenario/load-scenario.ts'
import type { PreviewRequest } from './preview-request.ts'
import { shownBySend } from './shown-by-send.ts'

/**
 * What the chosen profile gets at the place when the scenario is run with the journey as it is shown: rehearsed for that profile alone. Nothing
 * where it gets nothing there; null where it cannot be rehearsed so.
 */
export async function rehearseForPreview(
  { folder, journey, place, scenario: file, seed, profile, documents = {} }: PreviewRequest,
  code: SendCode,
): Promise<readonly PersonalSend[] | null> {
  if (file === null || profile === null) return null
  const standing = new Map(Object.entries(documents).map(([path, document]) => [resolve(folder, path), document]))
  const load = await loadScenario(join(folder, file), { documents: standing, forgiven: shownBySend })
  if (!load.ok || load.scenario.journeys.every(({ id }) => id !== journey.id)) return null
  const journeys = load.scenario.journeys.map((one) => (one.id === journey.id ? journey : one))
  const scenario = { ...load.scenario, journeys, document: { ...load.scenario.document, seed } }
  return personalSends(scenario, journey, place, profile, code)
}
