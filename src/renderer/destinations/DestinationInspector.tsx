import { IconPlugConnected } from '@tabler/icons-react'
import type { Destination } from '../../engine/model/workspace.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { SessionSection } from '../inspector/SessionSection.tsx'
import { DestinationForm } from '../workspace-forms/DestinationForm.tsx'
import { usePlaceOf } from '../workspace-forms/use-workspace-items.ts'
import { ActionsUsed } from './ActionsUsed.tsx'
import { AnswersSection } from './AnswersSection.tsx'
import { DestinationKind } from './DestinationKind.tsx'
import { DestinationSettings } from './DestinationSettings.tsx'
import { SenderList } from './SenderList.tsx'

/** A destination of the workspace: what it is, how it is set, and what sends to it. */
export function DestinationInspector({ destination }: { readonly destination: Destination }) {
  const { id, name } = destination
  const isOwn = usePlaceOf('destinations', id) !== null
  return (
    <>
      <Heading
        kind="Destination"
        title={name ?? id}
        detail={<span className="mono">{id}</span>}
        icon={
          <span className={`${inspector.icon} tone-action`}>
            <IconPlugConnected size={18} stroke={1.8} aria-hidden />
          </span>
        }
      />
      <DestinationForm id={id} />
      <DestinationKind destination={destination} />
      <AnswersSection destination={destination} />
      <SessionSection />
      {!isOwn && <DestinationSettings destination={destination} />}
      <SenderList destination={id} />
      <ActionsUsed destination={destination} />
    </>
  )
}
