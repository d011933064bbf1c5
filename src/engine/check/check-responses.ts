import type { DataSource } from '../model/data-source.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { ResponseModel, Responses } from '../model/responses.ts'
import type { Destination } from '../model/workspace.ts'
import { parseDuration } from '../time/duration.ts'

/** Of the destinations and data sources of one file: what nobody asks is not answered. */
export function checkResponses(destinations: readonly Destination[], dataSources: readonly DataSource[]): Problem[] {
  return [
    ...destinations.flatMap((destination, index) =>
      checkOwnResponses(destination, destination.responses, ['destinations', index, 'responses']),
    ),
    ...dataSources.flatMap((source, index) => checkOwnResponses(source, source.responses, ['dataSources', index, 'responses'])),
  ]
}

/** @param path where they stand */
export function checkOwnResponses(
  called: Destination | DataSource,
  responses: Responses | undefined,
  path: readonly PropertyKey[],
): Problem[] {
  const kind = 'kind' in called ? called.kind : 'data source'
  const unmade = kind === 'recorder' || kind === 'data source' ? unmadeRequests(responses, path, `A ${kind}`) : []
  return [...unmade, ...(responses && !Array.isArray(responses) ? emptyPeriods(responses, path) : [])]
}

/** Only what makes requests can tell them apart. */
function unmadeRequests(responses: Responses | undefined, path: readonly PropertyKey[], subject: string): Problem[] {
  const message = `${subject} gets each call as a whole, so that no request is told from another: take "requests" out.`
  const at = (place: readonly PropertyKey[]) => problemAt([...path, ...place, 'requests'], 'unasked-responses', message)
  if (!Array.isArray(responses)) return responses?.requests ? [at([])] : []
  return responses.flatMap(({ requests }, index) => (requests ? [at([index])] : []))
}

function emptyPeriods({ outages = [], rateLimit }: ResponseModel, path: readonly PropertyKey[]): Problem[] {
  const limit =
    rateLimit && isNothing(rateLimit.per)
      ? [problemAt([...path, 'rateLimit', 'per'], 'zero-duration', 'A rate limit counts the calls of a period: make it longer than 0.')]
      : []
  const lengths = outages.flatMap(({ for: length, every }, index) => {
    const place = [...path, 'outages', index]
    if (isNothing(length)) return [problemAt([...place, 'for'], 'zero-duration', 'An outage lasts some time: make it longer than 0.')]
    if (every === undefined || milliseconds(every) > milliseconds(length)) return []
    const message = 'It would begin anew before it ends: let it come more seldom, or leave "every" out.'
    return [problemAt([...place, 'every'], 'overlapping-outages', message)]
  })
  return [...limit, ...lengths]
}

function isNothing(duration: string): boolean {
  return milliseconds(duration) === 0
}

function milliseconds(duration: string): number {
  return parseDuration(duration) ?? 0
}
