import type { PerformedAction } from '../../engine/index.ts'
import { codeOf } from '../files/file-failure.ts'
import { sentences } from '../mapping/sentences.ts'

type Failure = NonNullable<PerformedAction['failure']>

/** What an error of the package means for the send. Source: reference 9.2 and 9.3; the package's own errors. */
export function failureOf(error: unknown): Failure {
  const message = sentences(error)
  if (nameOf(error) === 'AggregateAjvError') return { status: 400, code: 'PAYLOAD_VALIDATION_FAILED', message }
  const response = partOf(error, 'response')
  const ofResponse = partOf(response, 'status')
  if (typeof ofResponse === 'number') return { status: ofResponse, code: null, message }
  const status = partOf(error, 'status')
  // What says nothing of itself is a fault on the integration's side, and tried again like one.
  return { status: typeof status === 'number' ? status : 500, code: codeOf(error) ?? 'integration-failed', message }
}

/** The integration did not go through the client that is recorded. */
export const notRecordable: Failure = {
  status: 501,
  code: 'not-recordable',
  message: 'This integration opens connections of its own, and a rehearsal opens none: its request cannot be shown.',
}

function nameOf(error: unknown): unknown {
  return error instanceof Error ? (error.constructor.name === 'AggregateAjvError' ? error.constructor.name : error.name) : undefined
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
