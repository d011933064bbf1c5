import type { Problem } from '../model/problem.ts'
import type { Destination, EventDefinition } from '../model/workspace.ts'
import { repeatedIds } from './repeated-ids.ts'

interface Catalogue {
  readonly namespaces?: readonly { readonly id: string }[] | undefined
  readonly events?: readonly EventDefinition[] | undefined
  readonly destinations?: readonly Destination[] | undefined
}

/** Namespaces, events and destinations of one file have ids or names of their own. */
export function checkCatalogue({ namespaces = [], events = [], destinations = [] }: Catalogue): Problem[] {
  return [
    ...repeatedIds(namespaces, ['namespaces'], 'namespace'),
    ...repeatedIds(
      events.map(({ name }) => ({ id: name })),
      ['events'],
      'event',
      'name',
    ),
    ...repeatedIds(destinations, ['destinations'], 'destination'),
  ]
}
