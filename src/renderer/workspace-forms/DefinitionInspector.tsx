import { IconBolt, IconDatabase, IconId, IconUsersGroup } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { FieldsDocumentContext, fieldsOf } from '../step-forms/fields/fields-document.ts'
import { DataSourceForm } from './DataSourceForm.tsx'
import { EventForm } from './EventForm.tsx'
import { ItemActions } from './ItemActions.tsx'
import { listWords } from './item-words.ts'
import { NamespaceForm } from './NamespaceForm.tsx'
import { SegmentForm } from './SegmentForm.tsx'
import { formName } from './show-item.ts'
import { UsesSection } from './UsesSection.tsx'
import { usePlaceOf, useWorkspaceItems } from './use-workspace-items.ts'

type DefinitionList = Exclude<WorkspaceList, 'destinations'>

interface DefinitionInspectorProps {
  readonly list: DefinitionList
  readonly id: string
}

/** An event, a segment, a namespace or a data source of the workspace, to be changed. */
export function DefinitionInspector({ list, id }: DefinitionInspectorProps) {
  const at = usePlaceOf(list, id)
  const name = useWorkspaceItems(list).find((item) => item.id === id)?.name ?? id
  const { title } = listWords[list]
  if (at === null) return <Heading kind={title} title={id} detail="It is not in the workspace any more." />
  return (
    <FieldsDocumentContext value={fieldsOf(workspaceFile)}>
      <Heading
        kind={title}
        title={name}
        {...(name === id ? {} : { detail: <span className="mono">{id}</span> })}
        icon={<span className={`${inspector.icon} ${tones[list]}`}>{icons[list]}</span>}
      />
      <ItemActions list={list} id={id} />
      <section className={inspector.section} aria-label={title} data-form-of={formName(list, id)}>
        <Form list={list} id={id} at={at} />
      </section>
      <UsesSection list={list} id={id} />
    </FieldsDocumentContext>
  )
}

function Form({ list, id, at }: DefinitionInspectorProps & { readonly at: DocumentPath }): ReactNode {
  switch (list) {
    case 'events':
      return <EventForm at={at} />
    case 'segments':
      return <SegmentForm at={at} id={id} />
    case 'namespaces':
      return <NamespaceForm at={at} />
    case 'dataSources':
      return <DataSourceForm at={at} id={id} />
  }
}

const tones: Readonly<Record<DefinitionList, string>> = {
  events: 'tone-event',
  segments: 'tone-flow',
  namespaces: 'tone-end',
  dataSources: 'tone-action',
}
const icons: Readonly<Record<DefinitionList, ReactNode>> = {
  events: <IconBolt size={18} stroke={1.8} aria-hidden />,
  segments: <IconUsersGroup size={18} stroke={1.8} aria-hidden />,
  namespaces: <IconId size={18} stroke={1.8} aria-hidden />,
  dataSources: <IconDatabase size={18} stroke={1.8} aria-hidden />,
}
