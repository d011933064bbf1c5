import { useMemo } from 'react'
import { actionOf } from '../../engine/integrations/integration.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import inspector from '../inspector/inspector.module.css'
import { useWindow } from '../state/window-state.ts'
import styles from './destinations.module.css'
import { sendersTo } from './senders.ts'
import { useIntegration } from './use-integration.ts'

/** The actions of an integration that the workspace's journeys use, with what the vendor says of them. */
export function ActionsUsed({ destination }: { readonly destination: Destination }) {
  const sought = useIntegration(destination.kind === 'actions' ? destination.slug : null)
  const files = useWindow((state) => state.workspace?.journeys)
  const used = useMemo(() => {
    const senders = sendersTo(destination.id, files?.map(({ journey }) => journey) ?? [])
    return [...new Set(senders.flatMap(({ activations }) => activations.flatMap(({ action }) => action ?? [])))]
  }, [destination.id, files])
  if (sought.kind !== 'known' || used.length === 0) return null
  return (
    <section className={inspector.section} aria-label="Actions used">
      <h3>Actions used</h3>
      {used.map((id) => {
        const action = actionOf(sought.integration, id)
        return (
          <div key={id} className={`${styles.action} selectable`}>
            {action?.title ?? 'No such action'} <span className={`${styles.small} mono`}>{id}</span>
            {action && action.description !== '' && <p className={styles.small}>{action.description}</p>}
          </div>
        )
      })}
    </section>
  )
}
