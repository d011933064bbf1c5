import type { DataSource } from '../model/data-source.ts'
import type { Problem } from '../model/problem.ts'
import type { Segment } from '../model/segment.ts'
import type { Destination, EventDefinition } from '../model/workspace.ts'
import { checkDataSources } from './check-data-sources.ts'
import { checkHttpDestinations } from './check-http-destinations.ts'
import { checkResponses } from './check-responses.ts'
import { checkSegments } from './check-segments.ts'
import type { NamedKind } from './journey-under-check.ts'
import { repeatedIds } from './repeated-ids.ts'

interface Catalogue {
  readonly namespaces?: readonly { readonly id: string }[] | undefined
  readonly events?: readonly EventDefinition[] | undefined
  readonly segments?: readonly Segment[] | undefined
  readonly destinations?: readonly Destination[] | undefined
  readonly dataSources?: readonly DataSource[] | undefined
}

/**
 * Namespaces, events, segments, destinations and data sources of one file have ids or names of their own.
 *
 * @param knownSegments all that the rules of its segments may name: see checkSegments
 */
export function checkCatalogue(
  catalogue: Catalogue,
  knownSegments: readonly Segment[] | undefined,
  incomplete?: ReadonlySet<NamedKind>,
): Problem[] {
  const { namespaces = [], events = [], segments = [], destinations = [], dataSources = [] } = catalogue
  return [
    ...repeatedIds(namespaces, ['namespaces'], 'namespace'),
    ...repeatedIds(
      events.map(({ name }) => ({ id: name })),
      ['events'],
      'event',
      'name',
    ),
    ...checkSegments(segments, knownSegments, incomplete),
    ...repeatedIds(destinations, ['destinations'], 'destination'),
    ...checkHttpDestinations(destinations),
    ...checkDataSources(dataSources),
    ...checkResponses(destinations, dataSources),
  ]
}
