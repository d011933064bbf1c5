import { z } from 'zod'
import { callCap } from './caps.ts'
import { dataSource } from './data-source.ts'
import { functionDestination } from './function-destination.ts'
import { httpDestination } from './http-destination.ts'
import { named } from './named.ts'
import { responses } from './responses.ts'
import { segment } from './segment.ts'
import { freeIdentifier, jsonObject, timezone } from './value-forms.ts'

const propertyTypes = [
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

export const eventDefinition = named(
  z.strictObject({
    name: z.string().min(1),
    properties: z.record(z.string(), z.enum(propertyTypes)).optional().meta({ description: 'Types of its properties, by name.' }),
  }),
  'event definition',
  'An entry of the event catalogue.',
)
export type EventDefinition = z.infer<typeof eventDefinition>

const recorder = named(
  z.strictObject({ id: freeIdentifier, name: z.string().optional(), kind: z.literal('recorder'), responses: responses.optional() }),
  'recorder destination',
  'Accepts anything and records it, unless its responses say otherwise.',
)

const actionsDestination = named(
  z.strictObject({
    id: freeIdentifier,
    name: z.string().optional(),
    kind: z.literal('actions'),
    slug: z.string().min(1).meta({ description: 'The integration, by its slug like "actions-braze-cloud" or its folder like "braze".' }),
    settings: jsonObject.optional().meta({ description: 'What the integration asks for; its secrets are shown as "***".' }),
    responses: responses.optional(),
  }),
  'actions destination',
  "One of the vendor's own integrations; its requests are recorded, and answered as its responses say.",
)
export type ActionsDestination = z.infer<typeof actionsDestination>

export const destination = named(
  z.discriminatedUnion('kind', [recorder, actionsDestination, functionDestination, httpDestination]),
  'destination',
)
export type Destination = z.infer<typeof destination>

export const namespace = named(z.strictObject({ id: freeIdentifier, kind: z.string().optional() }), 'namespace')
export type Namespace = z.infer<typeof namespace>

/** `workspace.json` (contract section 3). */
export const workspaceSchema = named(
  z.strictObject({
    $schema: z.string().optional(),
    format: z.literal('rehearsal/workspace/1'),
    name: z.string(),
    timezone: timezone.optional(),
    namespaces: z.array(namespace).optional(),
    events: z.array(eventDefinition).optional().meta({ description: 'The event catalogue.' }),
    segments: z.array(segment).optional(),
    destinations: z.array(destination).optional(),
    dataSources: z.array(dataSource).optional(),
    caps: z.array(callCap).optional(),
  }),
  'workspace',
)
export type Workspace = z.infer<typeof workspaceSchema>
