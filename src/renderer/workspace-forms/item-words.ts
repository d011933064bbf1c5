import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { journeyPropertiesNode } from '../../engine/expression/journey-properties.ts'
import { platformSource } from '../../engine/expression/scope.ts'

interface ListWords {
  /** "event" */
  readonly one: string
  /** "Event" */
  readonly title: string
}

/** What people call one of a list. */
export const listWords: Readonly<Record<WorkspaceList, ListWords>> = {
  events: { one: 'event', title: 'Event' },
  segments: { one: 'segment', title: 'Segment' },
  namespaces: { one: 'namespace', title: 'Namespace' },
  destinations: { one: 'destination', title: 'Destination' },
  dataSources: { one: 'data source', title: 'Data source' },
}

/** The last choice of a picker. */
export const creationLabel = (list: WorkspaceList): string => `New ${listWords[list].one}…`

const longest = 128

/** Names that have a meaning of their own in expressions. */
const meantOtherwise: Readonly<Record<WorkspaceList, readonly string[]>> = {
  events: [journeyPropertiesNode],
  segments: [],
  namespaces: [],
  destinations: [],
  dataSources: [journeyPropertiesNode, platformSource],
}

/** What keeps a name from being one that others can name it by, in a sentence; null where nothing does. */
export function wrongWithId(list: WorkspaceList, id: string, taken: readonly string[]): string | null {
  const { one, title } = listWords[list]
  const what = list === 'events' ? 'name' : 'id'
  if (id.trim() === '') return `${list === 'events' ? 'An' : 'A'} ${one} needs ${what === 'id' ? 'an id' : 'a name'}.`
  if (list !== 'events' && (id.length > longest || /\p{Cc}/u.test(id))) return `An id has up to ${longest} printable characters.`
  if (meantOtherwise[list].includes(id)) return `Expressions call something else ${id}: choose another ${what}.`
  return taken.includes(id) ? `${title} ${id} is there already: choose another ${what}.` : null
}
