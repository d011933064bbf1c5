import { join } from 'node:path'
import type { JourneyTemplate } from '../../engine/edit/taken-template.ts'
import { needsOf } from '../../engine/edit/template-needs.ts'
import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import { JsonFiles } from '../files/json-files.ts'
import { textIn } from './text-in.ts'

/** Journeys of the sample that others begin with, those of one product together, and what each is for. Source: the use cases of the products' own pages. */
const templates: readonly { readonly id: string; readonly about: string }[] = [
  {
    id: 'checkout-abandonment',
    about: 'Waits an hour for the purchase of who starts a checkout, nudges who did not buy, and reminds them a day later.',
  },
  { id: 'order-receipt', about: 'Forwards each order the moment it comes in: a receipt to the customer, a record to the warehouse.' },
  { id: 'content-follow-up', about: 'Writes to who downloads something two days later, by what they downloaded.' },
  {
    id: 'new-silver-customers-at-once',
    about: 'Welcomes who turns silver at the moment of the third order, and sends a voucher after two quiet weeks.',
  },
  {
    id: 'new-silver-customers-nightly',
    about: 'Welcomes who turned silver once the night’s calculation is through, and sends a voucher after two quiet weeks.',
  },
  {
    id: 'gold-customers-monthly-offer',
    about: 'Reads all gold customers on the first of each month, sends an offer, and a last call to who did not order.',
  },
]

/** @param sample an absolute path: the folder of the workspace that comes with the app. One that cannot be read there is left out. Never throws. */
export async function journeyTemplates(sample: string): Promise<JourneyTemplate[]> {
  const files = new JsonFiles()
  const workspace = await documentIn(files, sample, 'workspace.json')
  if (workspace === null) return []
  const read = await Promise.all(
    templates.map(async ({ id, about }) => {
      const journey = await documentIn(files, sample, 'journeys', `${id}.journey.json`)
      if (journey === null) return []
      return [{ id, name: textIn(journey, 'name') ?? id, about, journey, needs: needsOf(journey, workspace) }]
    }),
  )
  return read.flat()
}

async function documentIn(files: JsonFiles, ...path: string[]): Promise<JsonObject | null> {
  const read = await files.read(join(...path))
  return read.ok && isJsonObject(read.value) ? (read.value as JsonObject) : null
}
