import { z } from 'zod'
import { journeyReference } from './journey-reference.ts'
import { named } from './named.ts'
import { activation } from './step.ts'
import { instant } from './value-forms.ts'

/** What happens to a journey while it runs (contract section 5): timeline items that concern everybody. */

const at = instant
const journey = z.string().meta({ description: 'Id of the journey.' })

const publishItem = named(
  z.strictObject({
    at,
    journey,
    do: z.literal('publish'),
    definition: journeyReference
      .optional()
      .meta({ description: 'The new version; the first publication of the journey itself where left out.' }),
    previous: z
      .enum(['pause', 'archive'])
      .optional()
      .meta({ description: 'What becomes of the version before: pause (where left out) lets it drain.' }),
    excludeEarlier: z.boolean().optional().meta({ description: 'Keeps out profiles that ever entered an earlier version.' }),
  }),
  'publish item',
)

const stateItem = named(z.strictObject({ at, journey, do: z.enum(['pause', 'resume', 'archive']) }), 'state item')

const endingItem = named(
  z.strictObject({
    at,
    journey,
    do: z.enum(['close', 'stop']),
    version: z.int().positive().optional().meta({ description: 'Which version; all of them where left out.' }),
  }),
  'close or stop item',
  'Closed, nobody enters any more; stopped, everybody inside ends as well.',
)

const editItem = named(
  z.strictObject({
    at,
    journey,
    do: z.literal('edit-activation'),
    step: z.string(),
    activation: z.string(),
    set: activation.omit({ id: true }).partial().meta({ id: 'activation-edit', title: 'activation edit' }),
  }),
  'edit-activation item',
  'Holds for instances that enter from this instant on.',
)

const deleteItem = named(
  z.strictObject({ at, journey, do: z.literal('delete-activation'), step: z.string(), activation: z.string() }),
  'delete-activation item',
  'From this instant on its sends fail.',
)

export const lifecycleItem = named(z.discriminatedUnion('do', [publishItem, stateItem, endingItem, editItem, deleteItem]), 'lifecycle item')

export type PublishItem = z.infer<typeof publishItem>
export type EditItem = z.infer<typeof editItem>
export type DeleteItem = z.infer<typeof deleteItem>
export type LifecycleItem = z.infer<typeof lifecycleItem>
