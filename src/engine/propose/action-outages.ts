import type { Journey } from '../model/journey.ts'
import type { Responses } from '../model/responses.ts'
import { waysOut } from '../model/ways-out.ts'
import { formatDuration } from '../time/duration.ts'

const day = 86_400_000

/** Of destinations whose failures lead somewhere: a bad day in the midst of the rehearsal, half of it with errors and half without any answer. */
export function actionOutages(journeys: readonly Journey[], days: number): Record<string, Responses> {
  const destinations = journeys.flatMap(({ steps }) =>
    Object.entries(steps).flatMap(([id, step]) => (step.type === 'action' && waysOut(id, step).length > 1 ? [step.destination] : [])),
  )
  const before = formatDuration(Math.max(1, Math.round(days / 2)) * day)
  const responses: Responses = [
    { status: 200, for: before },
    { status: 500, for: formatDuration((days * day) / 20) },
    { silent: true, for: formatDuration((days * day) / 20) },
    { status: 200 },
  ]
  return Object.fromEntries(destinations.map((id) => [id, responses]))
}
