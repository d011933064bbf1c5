import { isJsonObject, type JsonObject } from '../model/json-value.ts'
import type { TemplateNeed } from './template-needs.ts'
import { itemsOf, type WorkspaceItem } from './workspace-items.ts'

/** What a workspace has that can stand for what a template needs, in its own order. A vendor's actions are no other vendor's. */
export function ownFor({ list, value }: TemplateNeed, workspace: JsonObject): WorkspaceItem[] {
  const items = itemsOf(workspace, list)
  if (list !== 'destinations') return items
  const isOfVendor = value.kind === 'actions'
  return items.filter((item) => (isOfVendor ? item.value.slug === value.slug : item.value.kind !== 'actions'))
}

/** The one of them that is meant unless the person says otherwise: of the same name, of one that is written alike, or of the same vendor; null adds another. */
export function likelyFor(need: TemplateNeed, workspace: JsonObject): string | null {
  const items = ownFor(need, workspace)
  const isOfVendor = need.list === 'destinations' && need.value.kind === 'actions'
  const likely =
    items.find(({ id }) => id === need.id) ?? items.find(({ id }) => plain(id) === plain(need.id)) ?? (isOfVendor ? items[0] : undefined)
  return likely?.id ?? null
}

/** "Checkout_Started", "Checkout Started" and "checkout-started" are one event to people. */
const plain = (id: string): string => id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Properties of the template's event that the workspace's does not have: the checks say where the journey reads them. */
export function lackingIn(need: TemplateNeed, workspace: JsonObject, own: string): string[] {
  if (need.list !== 'events') return []
  const item = itemsOf(workspace, 'events').find(({ id }) => id === own)
  const known = propertiesOf(item?.value)
  return Object.keys(propertiesOf(need.value)).filter((name) => !Object.hasOwn(known, name))
}

const propertiesOf = (event: JsonObject | undefined): JsonObject =>
  isJsonObject(event?.properties) ? (event.properties as JsonObject) : {}
