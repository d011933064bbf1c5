import type { RehearsalWindow } from '../rehearsal-window.ts'
import { addPart, fillAs, mappingOf, openField, pickValue } from './map-field.ts'
import { newDestination } from './new-destination.ts'
import { addTags, pickIn, stepForm, type } from './step-form.ts'

/** The sample's destination of that vendor. */
export async function newBraze(window: RehearsalWindow): Promise<void> {
  await newDestination(window, {
    name: 'Braze',
    kind: 'One of the vendor’s integrations',
    integration: { search: 'braze', slug: 'actions-braze-cloud' },
    settings: { 'API Key': 'demo-api-key', 'REST Endpoint': 'https://rest.iad-01.braze.com', 'App ID': 'demo-shop' },
  })
}

interface WishedSend {
  readonly name: string
  readonly eventName: string
  /** Those that go along. */
  readonly traits: readonly string[]
}

/** Lets the send step that is selected send to it, as an event of the person's. */
export async function setSend(window: RehearsalWindow, { name, eventName, traits }: WishedSend): Promise<void> {
  const form = stepForm(window)
  await type(form, 'Name', name)
  await type(form, 'Event name', eventName)
  await pickIn(form, 'Destination', 'braze')
  await pickIn(form, 'Action', 'trackEvent')
  await addTags(form, 'Traits that go along', traits)
}

/** Maps what the sample's journeys map. @param parts of the event's properties, by name, each with its path */
export async function mapToBraze(window: RehearsalWindow, parts: Readonly<Record<string, string>>): Promise<void> {
  const mapping = mappingOf(window)
  for (const required of ['Event Name', 'Time']) {
    await mapping.getByRole('button', { name: `Use the default of ${required}` }).click()
  }
  await openField(window, 'External User ID')
  await pickValue(window, mapping, 'External User ID', '$.userId')
  await openField(window, 'Email')
  await pickValue(window, mapping, 'Email', '$.properties.email')
  await openField(window, 'Event Properties')
  await fillAs(window, mapping, 'Event Properties', 'Part by part')
  for (const [name, path] of Object.entries(parts)) await addPart(window, 'Event Properties', name, path)
}
