import { checkDocumentShape } from '../model/document-shape.ts'
import type { Problem } from '../model/problem.ts'
import { readableJourney } from '../model/readable-part.ts'
import { readableScenario } from '../model/readable-scenario.ts'
import { checkJourney } from './check-journey.ts'
import { checkScenario, type ScenarioSurroundings } from './check-scenario.ts'
import type { Surroundings } from './journey-under-check.ts'

/**
 * What checkJourney says about as much of a parsed journey as can be read, so that a misspelt field does not hide a loop.
 * To be added to the problems of decodeJourney; of a journey that decodes, it says exactly what checkJourney does. Never throws.
 */
export function checkReadableJourney(value: unknown, surroundings: Surroundings = {}): Problem[] {
  if (checkDocumentShape(value).tooDeep) return []
  const read = readableJourney(value)
  return read ? checkJourney(read.journey, { ...surroundings, unreadSteps: read.unreadSteps }) : []
}

/** The same for a parsed scenario, but for its journeys: each of these goes through checkReadableJourney. */
export function checkReadableScenario(value: unknown, surroundings: ScenarioSurroundings = {}): Problem[] {
  if (checkDocumentShape(value).tooDeep) return []
  const read = readableScenario(value)
  return read ? checkScenario(read.document, { ...surroundings, unread: read.unread }) : []
}
