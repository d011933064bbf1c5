import { useState } from 'react'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { counted } from '../format/number.ts'
import { selectItem } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { createAndShow } from '../workspace-forms/creation.ts'
import { listWords } from '../workspace-forms/item-words.ts'
import { useWorkspaceItems } from '../workspace-forms/use-workspace-items.ts'
import { ExplorerRow } from './ExplorerRow.tsx'
import { ExplorerSection } from './ExplorerSection.tsx'
import styles from './explorer.module.css'
import { itemMenu } from './item-menu.ts'

/** The catalogue of events. */
export function Events() {
  const items = useWorkspaceItems('events')
  const isOpenAtFirst = useWasEmpty('events')
  const shown = useShown('events')
  return (
    <ExplorerSection
      title="Events"
      empty="None yet: journeys may name any event."
      tool={<NewButton list="events" />}
      isOpenAtFirst={isOpenAtFirst}
    >
      {items.map(({ index, id, value }) => (
        <ExplorerRow
          key={index}
          label={id}
          hint={counted(Object.keys(value.properties ?? {}).length, 'property', 'properties')}
          isCurrent={id === shown}
          mark={null}
          tail={null}
          menu={itemMenu('events', id)}
          onClick={() => selectItem('events', id)}
        />
      ))}
    </ExplorerSection>
  )
}

/** Namespaces of identities. */
export function Namespaces() {
  const items = useWorkspaceItems('namespaces')
  const isOpenAtFirst = useWasEmpty('namespaces')
  const shown = useShown('namespaces')
  return (
    <ExplorerSection
      title="Namespaces"
      empty="None yet but user_id and anonymous_id, which are always there."
      tool={<NewButton list="namespaces" />}
      isOpenAtFirst={isOpenAtFirst}
    >
      {items.map(({ index, id, value }) => (
        <ExplorerRow
          key={index}
          label={id}
          hint={id}
          isCurrent={id === shown}
          mark={null}
          tail={typeof value.kind === 'string' ? value.kind : null}
          menu={itemMenu('namespaces', id)}
          onClick={() => selectItem('namespaces', id)}
        />
      ))}
    </ExplorerSection>
  )
}

/** What expressions may ask beside the profile. */
export function DataSources() {
  const items = useWorkspaceItems('dataSources')
  const isOpenAtFirst = useWasEmpty('dataSources')
  const shown = useShown('dataSources')
  return (
    <ExplorerSection
      title="Data sources"
      empty="None yet: expressions of Adobe journeys read them."
      tool={<NewButton list="dataSources" />}
      isOpenAtFirst={isOpenAtFirst}
    >
      {items.map(({ index, id, value }) => (
        <ExplorerRow
          key={index}
          label={id}
          hint={counted(Object.keys(value.fieldGroups ?? {}).length, 'field group')}
          isCurrent={id === shown}
          mark={null}
          tail={null}
          menu={itemMenu('dataSources', id)}
          onClick={() => selectItem('dataSources', id)}
        />
      ))}
    </ExplorerSection>
  )
}

/** Makes one more of a list, and shows it. */
export function NewButton({ list }: { readonly list: WorkspaceList }) {
  return (
    <button type="button" className={styles.tool} aria-label={`New ${listWords[list].one}…`} onClick={() => void createAndShow(list)}>
      New…
    </button>
  )
}

/** Open as long as there is nothing in it when the workspace is opened: an empty part says what it is for. */
function useWasEmpty(list: 'events' | 'namespaces' | 'dataSources'): boolean {
  const isEmpty = useWindow((state) => state.workspace?.[list].length === 0)
  const [wasEmpty] = useState(isEmpty)
  return wasEmpty
}

const useShown = (list: WorkspaceList): string | null =>
  useWindow(({ selection }) => (selection.kind === 'definition' && selection.list === list ? selection.id : null))
