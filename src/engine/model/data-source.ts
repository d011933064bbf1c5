import { z } from 'zod'
import { named } from './named.ts'
import { responses } from './responses.ts'
import { duration, freeIdentifier } from './value-forms.ts'

const fieldGroup = named(
  z.strictObject({
    cache: duration.optional().meta({ description: 'How long an instance keeps what it fetched, where the product has this setting.' }),
  }),
  'field group',
  'Fields that are fetched together, in one call.',
)

/** Where expressions of Adobe journeys get data from (contract section 3): `#{Weather.current.temperature}`. */
export const dataSource = named(
  z.strictObject({
    id: freeIdentifier,
    fieldGroups: z.record(z.string().min(1), fieldGroup).meta({ description: 'By the names that expressions call them.' }),
    responses: responses.optional().meta({ description: 'What calls are answered; the body is the data. Without them there is no data.' }),
  }),
  'data source',
  'The id ExperiencePlatform is the profile itself: its groups only say how long traits are kept.',
)
export type DataSource = z.infer<typeof dataSource>
