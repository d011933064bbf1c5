import { z } from 'zod'
import { freeIdentifier } from './value-forms.ts'

export const propertyTypes = [
  'string',
  'integer',
  'decimal',
  'number',
  'boolean',
  'dateTime',
  'dateTimeOnly',
  'dateOnly',
  'duration',
  'object',
  'list',
] as const

export const eventDefinition = z.strictObject({
  name: z.string().min(1),
  properties: z.record(z.string(), z.enum(propertyTypes)).optional(),
})
export type EventDefinition = z.infer<typeof eventDefinition>

/** Accepts anything and records it; the other kinds of destination arrive with the work that makes them real. */
export const destination = z.strictObject({ id: freeIdentifier, name: z.string().optional(), kind: z.literal('recorder') })
export type Destination = z.infer<typeof destination>

export const namespace = z.strictObject({ id: freeIdentifier, kind: z.string().optional() })

/** `workspace.json` (contract section 3). */
export const workspaceSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('rehearsal/workspace/1'),
  name: z.string(),
  timezone: z.string().optional(),
  namespaces: z.array(namespace).optional(),
  events: z.array(eventDefinition).optional(),
  destinations: z.array(destination).optional(),
})
export type Workspace = z.infer<typeof workspaceSchema>
