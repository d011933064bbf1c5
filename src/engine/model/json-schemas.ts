import { z } from 'zod'
import { journeySchema } from './journey.ts'
import type { JsonObject } from './json-value.ts'
import { scenarioSchema } from './scenario.ts'
import { workspaceSchema } from './workspace.ts'

type SchemaFileName = 'journey.schema.json' | 'workspace.schema.json' | 'scenario.schema.json'

/**
 * The published JSON Schemas (draft 2020-12), made from the one source of truth, so that editors complete and check files.
 * They say what this version reads; relations between values are left to the checks.
 */
export function jsonSchemas(): Record<SchemaFileName, JsonObject> {
  return {
    'journey.schema.json': jsonSchema(journeySchema, 'Journey', 'A journey of Journey Rehearsal: *.journey.json.'),
    'workspace.schema.json': jsonSchema(workspaceSchema, 'Workspace', 'A workspace of Journey Rehearsal: workspace.json.'),
    'scenario.schema.json': jsonSchema(scenarioSchema, 'Scenario', 'A scenario of Journey Rehearsal: *.scenario.json.'),
  }
}

function jsonSchema(schema: z.ZodType, title: string, description: string): JsonObject {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return { $schema, ...(rest as JsonObject), title, description }
}
