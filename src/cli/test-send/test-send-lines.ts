import type { SendRequest } from '../../engine/account/result.ts'
import type { PreviewedSend } from '../../engine/index.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { printable } from '../printable.ts'
import { mappingLines } from './mapping-lines.ts'

/** Test sends for a person. */
export function testSendLines(journey: Journey, step: string, sends: readonly PreviewedSend[]): string[] {
  return [
    printable(`${journey.id}, step ${step}: a test send with sample data. Nothing leaves this machine.`),
    ...sends.flatMap((send) => ['', ...sendLines(send)]),
  ]
}

function sendLines(send: PreviewedSend): string[] {
  const { activation, destination, action, event, payload, requests, error, answer } = send
  const isEvent = JSON.stringify(payload) === JSON.stringify(event)
  return [
    printable(`${activation} to ${destination}${action === null ? '' : `, ${action}`}`),
    '  Track event',
    ...jsonLines(event),
    ...mappingLines(send).map(printable),
    ...(payload === null ? [] : isEvent ? ['  Payload: the event as it is'] : ['  Payload after mapping', ...jsonLines(payload)]),
    ...requests.flatMap(requestLines),
    ...(error === null ? answerLines(answer) : []),
    printable(error === null ? '  ✓ valid' : `  ✗ ${error.code}: ${error.message}`),
  ]
}

/** What its destination answers, and what becomes of the send where that is not taken at once. */
function answerLines({ status, attempts, error }: PreviewedSend['answer']): string[] {
  const [first] = attempts
  if (first === undefined) return []
  const isTaken = attempts.length === 1 && status === 'delivered'
  const later = attempts.length === 1 ? status : `${status} after ${attempts.length} attempts`
  return [printable(`  Answered ${first.status}${isTaken ? '' : `: ${later}${error === null ? '' : `, ${error.code}: ${error.message}`}`}`)]
}

function requestLines({ method, url, headers, body }: SendRequest): string[] {
  return [
    printable(`  Request ${method} ${url}`),
    ...Object.entries(headers).map(([name, value]) => printable(`    ${name}: ${value}`)),
    ...(body === null ? [] : jsonLines(body)),
  ]
}

function jsonLines(value: JsonValue): string[] {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => `    ${printable(line)}`)
}
