import type { JsonObject } from '../model/json-value.ts'
import type { Segment } from '../model/segment.ts'
import type { Destination } from '../model/workspace.ts'
import { segmentAs } from './segment-as.ts'

/** What is wished for of something new that a workspace defines. */
export type WishedItem =
  | { readonly list: 'events'; readonly name: string }
  | { readonly list: 'namespaces' | 'dataSources'; readonly id: string }
  | { readonly list: 'segments'; readonly id: string; readonly name: string; readonly evaluation: Segment['evaluation'] }
  | {
      readonly list: 'destinations'
      readonly id: string
      readonly name: string
      readonly kind: Destination['kind']
      /** Of an integration: its slug. Of an address: its url. */
      readonly what: string
    }

/** As it stands in the workspace.json before more is said of it; a name that is the id is not said. */
export function newItem(wished: WishedItem): JsonObject {
  switch (wished.list) {
    case 'events':
      return { name: wished.name }
    case 'namespaces':
      return { id: wished.id, kind: 'person' }
    case 'dataSources':
      return { id: wished.id, fieldGroups: {} }
    case 'segments':
      return segmentAs(named(wished), wished.evaluation)
    case 'destinations':
      return { ...named(wished), kind: wished.kind, ...partsOf(wished.kind, wished.what) }
  }
}

const named = ({ id, name }: { readonly id: string; readonly name: string }): JsonObject =>
  name === '' || name === id ? { id } : { id, name }

function partsOf(kind: Destination['kind'], what: string): JsonObject {
  switch (kind) {
    case 'recorder':
      return {}
    case 'actions':
      return { slug: what, settings: {} }
    case 'http':
      return { method: 'POST', url: what }
    case 'function':
      return { code: 'async function onTrack(event, settings) {\n}\n' }
  }
}
