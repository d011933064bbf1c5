import type { z } from 'zod'
import { checkDocumentShape } from './document-shape.ts'
import { type Journey, journeySchema } from './journey.ts'
import { isJsonObject } from './json-value.ts'
import { type Decoded, type Problem, problemAt } from './problem.ts'
import { problemsOfIssues } from './problems-of-issues.ts'
import { type Profile, profileSchema, type ScenarioDocument, scenarioSchema } from './scenario.ts'
import { quoted } from './wording.ts'
import { type Workspace, workspaceSchema } from './workspace.ts'

/** Reads a parsed `*.journey.json`. Never throws: whatever is wrong comes back as problems, all of them at once. */
export function decodeJourney(value: unknown): Decoded<Journey> {
  return decode(value, journeySchema, 'journey')
}

/** Reads a parsed `workspace.json`. Never throws. */
export function decodeWorkspace(value: unknown): Decoded<Workspace> {
  return decode(value, workspaceSchema, 'workspace')
}

/** Reads a parsed `*.scenario.json`, with the journeys that stand in it. Never throws. */
export function decodeScenario(value: unknown): Decoded<ScenarioDocument> {
  return decode(value, scenarioSchema, 'scenario')
}

/** Reads a parsed profile, as it stands in a scenario. Never throws. */
export function decodeProfile(value: unknown): Decoded<Profile> {
  return decode(value, profileSchema, null)
}

type Format = 'journey' | 'workspace' | 'scenario'

/** @param format null of what is part of a document and says none */
function decode<T>(value: unknown, schema: z.ZodType<T>, format: Format | null): Decoded<T> {
  const otherFormat = format && problemOfOtherFormat(value, format)
  if (otherFormat) return { ok: false, problems: [otherFormat] }
  const shape = checkDocumentShape(value)
  if (shape.tooDeep) return { ok: false, problems: shape.problems }
  const parsed = schema.safeParse(value)
  const problems = parsed.success ? [] : problemsOfIssues(parsed.error.issues, { path: [], schema, value, above: null })
  if (parsed.success && shape.problems.length === 0) return { ok: true, value: parsed.data, warnings: [] }
  return { ok: false, problems: [...shape.problems, ...problems] }
}

/** A file of another kind or of a later format: then nothing else that could be said about it would help. */
function problemOfOtherFormat(value: unknown, wanted: Format): Problem | null {
  const given = isJsonObject(value) ? value.format : undefined
  if (typeof given !== 'string' || given === `rehearsal/${wanted}/1` || !/^rehearsal\/[a-z]+\/\d+$/.test(given)) return null
  const isLater = given.startsWith(`rehearsal/${wanted}/`)
  const reason = isLater ? 'this version reads' : `a ${wanted} says`
  return problemAt(['format'], 'wrong-format', `This file says that it is ${quoted(given)}; ${reason} "rehearsal/${wanted}/1".`)
}
