import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import type { PreviewedSend } from '../../engine/account/preview-sends.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { SendStep } from '../../engine/model/step.ts'
import { destinationName } from '../canvas/step-words.ts'
import inspector from '../inspector/inspector.module.css'
import { openDialog } from '../state/choose.ts'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { MappingRows, Remark } from './MappingRows.tsx'
import styles from './mapping.module.css'
import { PathSuggestions } from './PathSuggestions.tsx'
import { ProfileSelect } from './ProfileSelect.tsx'
import { usePreviews } from './use-previews.ts'

interface MappingSectionProps {
  readonly id: string
  readonly step: SendStep
  readonly journey: Journey
}

/** What the mappings of a send step give for a sample profile, what else they could take, and test events. */
export function MappingSection({ id, step, journey }: MappingSectionProps) {
  const { answer, isLoading, again } = usePreviews(journey, id)
  return (
    <section className={inspector.section} aria-label="Mapping" aria-busy={isLoading}>
      <h3>Mapping</h3>
      {answer === null && <p className={inspector.paragraph}>Reading the mapping…</p>}
      {answer?.kind === 'failed' && (
        <>
          <Remark severity="error" text={answer.message} />
          <Button variant="default" mt={6} onClick={again}>
            Try again
          </Button>
        </>
      )}
      {answer?.kind === 'refused' && (
        <>
          <p className={inspector.paragraph}>A test event can be sent when this is mended:</p>
          {answer.problems.map(({ pointer, code, message }) => (
            <Remark key={`${pointer} ${code}`} severity="error" text={message} />
          ))}
        </>
      )}
      {answer?.kind === 'previewed' && (
        <div data-stale={isLoading} className={styles.previews}>
          <div className={styles.profile}>
            <span className={styles.caption}>Values of</span>
            <ProfileSelect profiles={answer.profiles} />
          </div>
          {answer.sends.map((send) => (
            <ActivationMapping
              key={send.activation}
              step={id}
              place={step.activations.findIndex((activation) => activation.id === send.activation)}
              send={send}
              isOnly={step.activations.length === 1}
            />
          ))}
        </div>
      )}
    </section>
  )
}

interface ActivationMappingProps {
  readonly step: string
  /** Of the activation within its step, from 0. */
  readonly place: number
  readonly send: PreviewedSend
  readonly isOnly: boolean
}

function ActivationMapping({ step, place, send, isOnly }: ActivationMappingProps) {
  const destinations = useWindow(shownDestinations)
  const { activation, destination, action, mapping, suggestions, problems } = send
  const name = [destinationName(destination, destinations), action].filter((part) => part !== null).join(' · ')
  return (
    <div className={styles.activation}>
      <div className={styles.bar}>
        <h4>{isOnly ? name : `${activation}: ${name}`}</h4>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconSend size={13} aria-hidden />}
          onClick={() => openDialog({ kind: 'test-send', step, activation })}
        >
          Send test event
        </Button>
      </div>
      {mapping.length === 0 ? (
        <p className={inspector.paragraph}>Nothing is mapped: the destination gets the event as it is.</p>
      ) : (
        <MappingRows rows={mapping} label={`Mapping of ${activation}`} at={`/steps/${step}/activations/${place}/mapping`} />
      )}
      {problems.map(({ pointer, code, severity, message }) => (
        <Remark key={`${pointer} ${code}`} severity={severity} text={message} />
      ))}
      <div className={styles.others}>
        <PathSuggestions suggestions={suggestions} mapping={mapping} />
      </div>
    </div>
  )
}
