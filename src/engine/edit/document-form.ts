import { journeySchema } from '../model/journey.ts'
import type { JsonObject } from '../model/json-value.ts'
import { scenarioSchema } from '../model/scenario.ts'
import type { SchemaNode } from '../model/schema-node.ts'
import { workspaceSchema } from '../model/workspace.ts'
import type { DocumentPath } from './document-path.ts'

/** How documents of one kind are edited. */
export interface DocumentForm {
  /** Gives new keys their places. */
  readonly schema: SchemaNode
  /** Parts that say nothing while nothing stands in them, the inner ones first. */
  readonly optionalParts: readonly DocumentPath[]
}

const journeyForm: DocumentForm = {
  schema: journeySchema,
  optionalParts: [['settings', 'reentrance'], ['settings'], ['assumptions'], ['exitRules']],
}
const workspaceForm: DocumentForm = {
  schema: workspaceSchema,
  optionalParts: [['namespaces'], ['events'], ['segments'], ['destinations'], ['dataSources'], ['caps']],
}
const scenarioForm: DocumentForm = {
  schema: scenarioSchema,
  optionalParts: [
    ['synthesize', 'activity'],
    ['synthesize', 'profiles', 'traits'],
    ['synthesize', 'profiles', 'identities'],
    ...['dataSources', 'caps', 'responses', 'profiles', 'timeline', 'assumptions', 'data', 'limits', 'expect'].map((part) => [part]),
  ],
}

/** By what a document says that it is; a journey where it does not say. */
export function formOf({ format }: JsonObject): DocumentForm {
  if (format === 'rehearsal/workspace/1') return workspaceForm
  return format === 'rehearsal/scenario/1' ? scenarioForm : journeyForm
}
