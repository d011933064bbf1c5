import type { PreviewedSend } from '../../engine/account/preview-sends.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { PreviewWishes } from '../../preload/bridge-contract.ts'
import { destinationName } from '../canvas/step-words.ts'
import inspector from '../inspector/inspector.module.css'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ActivationHead } from './ActivationHead.tsx'
import { MappingRows, Remark } from './MappingRows.tsx'
import styles from './mapping.module.css'
import { PathSuggestions } from './PathSuggestions.tsx'
import { SendPreview } from './SendPreview.tsx'

interface ShownActivationProps {
  readonly place: PreviewWishes['place']
  readonly journey: Journey
  readonly send: PreviewedSend
  readonly isOnly: boolean
}

/** A mapping that can only be read, and what it gives. */
export function ShownActivation({ place, journey, send, isOnly }: ShownActivationProps) {
  const destinations = useWindow(shownDestinations)
  const { activation, destination, action, mapping, suggestions, problems } = send
  const name = [destinationName(destination, destinations), action].filter((part) => part !== null).join(' · ')
  return (
    <div className={styles.activation}>
      <ActivationHead title={isOnly ? name : `${activation}: ${name}`} test={{ place, activation }} />
      {mapping.length === 0 ? (
        <p className={inspector.paragraph}>Nothing is mapped: the destination gets the event as it is.</p>
      ) : (
        <MappingRows rows={mapping} label={`Mapping of ${activation}`} at={pointerOfMapping(place, journey, activation)} />
      )}
      {problems.map(({ pointer, code, severity, message }) => (
        <Remark key={`${pointer} ${code}`} severity={severity} text={message} />
      ))}
      <div className={styles.others}>
        <PathSuggestions suggestions={suggestions} mapping={mapping} />
        <SendPreview send={send} />
      </div>
    </div>
  )
}

function pointerOfMapping(place: PreviewWishes['place'], { steps }: Journey, activation: string): string {
  if (!('step' in place)) return '/exitSend/activation/mapping'
  const step = steps[place.step]
  const index = step?.type === 'send-to-destination' ? step.activations.findIndex(({ id }) => id === activation) : -1
  return `/steps/${place.step}/activations/${index}/mapping`
}
