import { checkDocumentShape } from '../model/document-shape.ts'
import { isJsonObject, type JsonObject } from '../model/json-value.ts'
import { type Problem, pointerOf, problemAt } from '../model/problem.ts'
import { problemsOfIssues } from '../model/problems-of-issues.ts'
import { type RecordedCallDocument, recordedCallSchema } from '../model/recorded-call.ts'
import { quoted } from '../model/wording.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import { type CallType, callTypes, type RecordedCall } from './recorded-calls.ts'

/** A line of a recording that was understood; one of a type that means nothing here (page, screen, group …); or what is wrong with it. */
export type DecodedCall =
  | { readonly kind: 'call'; readonly call: RecordedCall }
  | { readonly kind: 'other'; readonly type: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/**
 * Reads a parsed call of a recording. Never throws. What is absent may also be null or "".
 *
 * @param line where it stands in its file, from 1
 */
export function decodeCall(value: unknown, line: number): DecodedCall {
  if (!isJsonObject(value)) return broken([problemAt([], 'wrong-type', 'A line must be an object: one recorded call.')])
  const { type } = value
  if (typeof type === 'string' && type !== '' && !isCallType(type)) return { kind: 'other', type }
  const parsed = recordedCallSchema.safeParse(value)
  if (!parsed.success) {
    return broken(problemsOfIssues(parsed.error.issues, { path: [], schema: recordedCallSchema, value, above: null }))
  }
  const document = parsed.data
  const content = contentOf(value, document.type)
  const happened = document.timestamp ? parseAbsoluteInstant(document.timestamp) : undefined
  const received = document.receivedAt ? parseAbsoluteInstant(document.receivedAt) : undefined
  const problems = [
    ...problemsOfCall(document),
    ...(received === null ? [badInstant('receivedAt', document.receivedAt)] : []),
    ...(happened === null ? [badInstant('timestamp', document.timestamp)] : []),
    ...(content ? checkDocumentShape(content.value).problems.map((problem) => below(content.field, problem)) : []),
  ]
  // Without a word about its arrival a call arrived when it happened.
  const at = received ?? happened
  if (problems.length > 0 || typeof at !== 'number') return broken(problems)
  return {
    kind: 'call',
    call: callOf(document, { at, timestamp: happened ?? at, body: content ? JSON.stringify(content.value) : '', line }),
  }
}

interface Content {
  readonly field: 'properties' | 'traits'
  readonly value: JsonObject
}

/** What is kept of what a call says. */
function contentOf(call: JsonObject, type: string): Content | null {
  const field = type === 'identify' ? 'traits' : 'properties'
  const value = call[field]
  return isJsonObject(value) ? { field, value } : null
}

function below(field: string, problem: Problem): Problem {
  return { ...problem, pointer: `${pointerOf([field])}${problem.pointer}` }
}

function badInstant(field: string, text: string | null | undefined): Problem {
  return problemAt([field], 'bad-instant', `${quoted(text)} is no instant with an offset: write one like "2026-01-05T10:00:00Z".`)
}

function broken(problems: readonly Problem[]): DecodedCall {
  return { kind: 'problems', problems }
}

function isCallType(type: string): type is CallType {
  return (callTypes as readonly string[]).includes(type)
}

/** What a call needs by its type. */
function problemsOfCall(document: RecordedCallDocument): Problem[] {
  const { type, event, previousId, receivedAt, timestamp } = document
  const missing = (field: string, message: string): Problem => problemAt([field], 'missing-field', message)
  const problems: Problem[] = []
  if (type === '') problems.push(missing('type', 'The "type" is empty: write "track", "identify" or "alias".'))
  if (type === 'track' && !event) problems.push(missing('event', 'A track call has the name of its "event": add it.'))
  if (type === 'alias' && isEmpty(previousId))
    problems.push(missing('previousId', 'An alias has the "previousId" that it is about: add it.'))
  if (isEmpty(document.userId) && isEmpty(document.anonymousId))
    problems.push(
      problemAt([], 'call-without-id', 'The call has neither "userId" nor "anonymousId", so that it is nobody\'s: add one of them.'),
    )
  if (!receivedAt && !timestamp)
    problems.push(missing('receivedAt', 'The call has neither "receivedAt" nor "timestamp": say when the platform received it.'))
  return problems
}

function callOf(document: RecordedCallDocument, kept: Pick<RecordedCall, 'at' | 'timestamp' | 'body' | 'line'>): RecordedCall {
  return {
    type: document.type as CallType,
    event: document.event || null,
    userId: textOf(document.userId),
    anonymousId: textOf(document.anonymousId),
    previousId: textOf(document.previousId),
    messageId: document.messageId || null,
    ...kept,
  }
}

function isEmpty(id: string | number | null | undefined): boolean {
  return id === undefined || id === null || id === ''
}

function textOf(id: string | number | null | undefined): string | null {
  return isEmpty(id) ? null : String(id)
}
