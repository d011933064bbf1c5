import type { DataSource } from '../model/data-source.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { Responses } from '../model/responses.ts'
import type { Destination } from '../model/workspace.ts'

/** Of the destinations and data sources of one file: what nobody asks is not answered. */
export function checkResponses(destinations: readonly Destination[], dataSources: readonly DataSource[]): Problem[] {
  return [
    ...destinations.flatMap(({ kind, responses }, index) =>
      kind === 'recorder' ? unmadeRequests(responses, ['destinations', index], 'A recorder') : [],
    ),
    ...dataSources.flatMap(({ responses }, index) => unmadeRequests(responses, ['dataSources', index], 'A data source')),
  ]
}

/** Only what makes requests can tell them apart. */
function unmadeRequests(responses: Responses | undefined, path: readonly PropertyKey[], subject: string): Problem[] {
  const message = `${subject} gets each call as a whole, so that no request is told from another: take "requests" out.`
  const at = (place: readonly PropertyKey[]) => problemAt([...path, 'responses', ...place, 'requests'], 'unasked-responses', message)
  if (!Array.isArray(responses)) return responses?.requests ? [at([])] : []
  return responses.flatMap(({ requests }, index) => (requests ? [at([index])] : []))
}
