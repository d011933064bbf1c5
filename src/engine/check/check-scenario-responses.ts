import type { Problem } from '../model/problem.ts'
import type { Responses } from '../model/responses.ts'
import { checkOwnResponses } from './check-responses.ts'
import type { Surroundings } from './journey-under-check.ts'
import { KnownCalled } from './known-called.ts'

/** What a scenario says of the answers of what its workspace has: each of them is there, and can answer so. */
export function checkScenarioResponses(
  responses: Readonly<Record<string, Responses>>,
  surroundings: Pick<Surroundings, 'destinations' | 'dataSources' | 'incomplete'>,
): Problem[] {
  const called = new KnownCalled(surroundings)
  return Object.entries(responses).flatMap(([id, own]) => {
    const path = ['responses', id]
    return [...called.missing(id, path), ...called.of(id).flatMap((one) => checkOwnResponses(one, own, path))]
  })
}
