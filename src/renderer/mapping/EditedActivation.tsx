import { memo, useMemo, useRef } from 'react'
import type { PreviewedSend, SuggestedPath } from '../../engine/account/preview-sends.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { actionOf } from '../../engine/integrations/integration.ts'
import type { PreviewWishes } from '../../preload/bridge-contract.ts'
import { destinationName } from '../canvas/step-words.ts'
import { useIntegration } from '../destinations/use-integration.ts'
import { textOf } from '../format/text-of.ts'
import inspector from '../inspector/inspector.module.css'
import { SendTrouble } from '../sends/SendTrouble.tsx'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { ActivationHead } from './ActivationHead.tsx'
import { MappingEditor } from './editor/MappingEditor.tsx'
import styles from './mapping.module.css'
import { SendPreview } from './SendPreview.tsx'

interface EditedActivationProps {
  /** Where the activation stands in the journey's document. */
  readonly at: DocumentPath
  readonly place: PreviewWishes['place']
  readonly isOnly: boolean
  /** As it was previewed last; null where it cannot be. */
  readonly send: PreviewedSend | null
  readonly suggestions: readonly SuggestedPath[]
}

/** The mapping of an activation to be changed, and below it what goes out with it. */
export const EditedActivation = memo(({ at, place, isOnly, send, suggestions }: EditedActivationProps) => {
  const destinations = useWindow(shownDestinations)
  const id = textOf(useValueAt([...at, 'id']))
  const destination = textOf(useValueAt([...at, 'destination']))
  const action = textOf(useValueAt([...at, 'action']))
  // While the journey cannot be previewed, the last preview stays in its place, dimmed.
  const last = useRef<PreviewedSend | null>(null)
  if (send !== null) last.current = send
  const shown = send ?? (last.current?.activation === id ? last.current : null)
  const name = [destinationName(destination, destinations), action].filter((part) => part !== '').join(' · ')
  return (
    <div className={styles.activation}>
      <ActivationHead title={isOnly ? name : `${id}: ${name}`} test={send === null ? null : { place, activation: send.activation }} />
      <Fields at={at} destination={destination} action={action} send={shown} suggestions={suggestions} />
      {shown !== null && (
        <section className={styles.others} data-stale={send === null} aria-label={`Preview of ${shown.activation}`}>
          {shown.error !== null && <SendTrouble error={shown.error} changes={shown.changes} />}
          <SendPreview send={shown} />
        </section>
      )}
    </div>
  )
})

type FieldsProps = Pick<EditedActivationProps, 'at' | 'send' | 'suggestions'> & { readonly destination: string; readonly action: string }

/** The fields that the destination's action asks for, where there is one. */
function Fields({ at, destination, action, send, suggestions }: FieldsProps) {
  const found = useWindow((state) => shownDestinations(state).find(({ id }) => id === destination))
  const sought = useIntegration(found?.kind === 'actions' ? found.slug : null)
  const asked = useMemo(() => {
    if (sought.kind !== 'known') return null
    const known = actionOf(sought.integration, action)
    return known ? { integration: sought.integration, action: known } : null
  }, [sought, action])
  const say = (text: string) => <p className={inspector.paragraph}>{text}</p>
  if (!found) return say('Choose a destination above: its fields are mapped here.')
  if (found.kind === 'function') return say('The function gets the event as it is: its code maps it.')
  if (found.kind === 'actions' && asked === null) {
    return say(sought.kind === 'loading' ? 'Reading the fields of the action…' : 'Choose an action above: its fields are mapped here.')
  }
  return <MappingEditor activation={at} asked={asked} send={send} suggestions={suggestions} />
}
