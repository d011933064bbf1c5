import type { z } from 'zod'

/**
 * Gives a schema the name that sentences, the table of what is not simulated yet and the published JSON Schemas know it by.
 * The name is unique over all schemas; its slug becomes the key in `$defs`.
 */
export function named<Schema extends z.ZodType>(schema: Schema, title: string, description?: string): Schema {
  return schema.meta({ id: title.replaceAll(' ', '-'), title, ...(description === undefined ? {} : { description }) })
}
