import type { HttpDestination } from '../model/http-destination.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import type { Destination } from '../model/workspace.ts'
import { parseDuration } from '../time/duration.ts'

/** The addresses among the destinations of one file: each header stands once, and somebody is waited for. No value is quoted: it may be a secret. */
export function checkHttpDestinations(destinations: readonly Destination[]): Problem[] {
  return destinations.flatMap((destination, index) => {
    if (destination.kind !== 'http') return []
    const path = ['destinations', index]
    const { timeout } = destination
    const never = 'An attempt waits for its answer: make the time longer than 0.'
    return [
      ...repeatedHeaders(destination, path),
      ...(timeout !== undefined && parseDuration(timeout) === 0 ? [problemAt([...path, 'timeout'], 'zero-duration', never)] : []),
    ]
  })
}

/** Names of headers know no case. */
function repeatedHeaders({ headers = {}, auth }: HttpDestination, path: readonly PropertyKey[]): Problem[] {
  const own = new Map<string, string>()
  if (auth?.type === 'basic') own.set('authorization', 'its "auth"')
  if (auth?.type === 'api-key' && auth.in === 'header') own.set(auth.name.toLowerCase(), 'its "auth"')
  return Object.keys(headers).flatMap((name) => {
    const other = own.get(name.toLowerCase())
    own.set(name.toLowerCase(), quoted(name))
    if (other === undefined) return []
    return [problemAt([...path, 'headers', name], 'repeated-header', `The request has this header already, from ${other}: take one out.`)]
  })
}
