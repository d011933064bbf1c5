import type { Segment } from '../../engine/model/segment.ts'
import type { Destination } from '../../engine/model/workspace.ts'

interface Kind<K> {
  readonly value: K
  readonly label: string
}

/** How the members of a segment are found. */
export const segmentKinds: readonly Kind<Segment['evaluation']>[] = [
  { value: 'streaming', label: 'By a rule, at once (streaming)' },
  { value: 'batch', label: 'By a rule, calculated daily (batch)' },
  { value: 'scripted', label: 'As the timeline says (scripted)' },
]

/** What can stand behind a destination. */
export const destinationKinds: readonly Kind<Destination['kind']>[] = [
  { value: 'actions', label: 'One of the vendor’s integrations' },
  { value: 'http', label: 'An address of your own (HTTP)' },
  { value: 'function', label: 'A function of your own' },
  { value: 'recorder', label: 'A recorder, which accepts anything' },
]
