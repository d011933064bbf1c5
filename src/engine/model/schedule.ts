import { z } from 'zod'
import { named } from './named.ts'
import { localTime, timezone } from './value-forms.ts'

/** When a segment trigger reads its segment (contract section 2). Times are those on the wall of its zone: the workspace's where it names none, else UTC. */

const units = ['hour', 'day', 'week', 'month'] as const

const defaultSchedule = named(
  z.strictObject({ type: z.literal('default') }),
  'default schedule',
  'Once, as long after publication as the preset says: one hour in the product of 2020.',
)

const onceSchedule = named(
  z.strictObject({ type: z.literal('at'), at: localTime, timezone: timezone.optional() }),
  'schedule at a time',
  'Once, at this time.',
)

const recurringSchedule = named(
  z.strictObject({
    type: z.literal('recurring'),
    every: named(z.strictObject({ unit: z.enum(units), interval: z.int().min(1).max(1000) }), 'recurrence'),
    start: localTime,
    end: localTime.optional().meta({ description: 'What falls on exactly this still happens; for ever where left out.' }),
    timezone: timezone.optional(),
  }),
  'recurring schedule',
  'Again and again: days, weeks and months by the clock on the wall, hours by elapsed time.',
)

export const schedule = named(z.discriminatedUnion('type', [defaultSchedule, onceSchedule, recurringSchedule]), 'schedule')
export type Schedule = z.infer<typeof schedule>
