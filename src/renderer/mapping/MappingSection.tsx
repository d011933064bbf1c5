import { Button } from '@mantine/core'
import { memo, type ReactNode, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { PreviewedSend, SuggestedPath } from '../../engine/account/preview-sends.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import type { PreviewAnswer, PreviewWishes } from '../../preload/bridge-contract.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { formatDate, formatExactTime, formatTime } from '../format/instant.ts'
import inspector from '../inspector/inspector.module.css'
import { useWindow } from '../state/window-state.ts'
import { documentValue } from '../step-forms/fields/use-field.ts'
import { EditedActivation } from './EditedActivation.tsx'
import { Remark } from './MappingRows.tsx'
import styles from './mapping.module.css'
import { ProblemsToMend } from './ProblemsToMend.tsx'
import { ProfileSelect } from './ProfileSelect.tsx'
import { ShownActivation } from './ShownActivation.tsx'
import { useSampleProfile } from './sample-profile.ts'
import { usePreviews } from './use-previews.ts'

interface MappingSectionProps {
  readonly place: PreviewWishes['place']
  readonly journey: Journey
  /** What else there is to choose. */
  readonly children?: ReactNode
}

/** The mappings of a send step, or of the exit send: to be changed where the journey can be, with what they give for a sample profile, and test events. */
export function MappingSection({ place, journey, children }: MappingSectionProps) {
  const isEditable = useWindow(canBeEdited)
  const { answer, isLoading, again } = usePreviews(journey, place, true)
  const sends = answer?.kind === 'previewed' ? answer.sends : []
  const profile = useSampleProfile((state) => state.profile)
  // What comes and goes while one types stands below the fields, and what stands above them is there from the beginning.
  const isBelow = isEditable && answer?.kind === 'refused'
  const hasValues = sends.length > 0 || isBelow || (isEditable && answer === null)
  return (
    <section className={inspector.section} aria-label="Mapping" aria-busy={isLoading}>
      <h3>{'step' in place ? 'Mapping' : 'Mapping of the exit send'}</h3>
      {children}
      {!isBelow && !(isEditable && answer === null) && <AnswerNotes answer={answer} again={again} />}
      <div data-stale={isLoading && !isEditable} className={styles.previews}>
        {hasValues && (
          <>
            <div className={styles.profile}>
              <span className={styles.caption}>Values of</span>
              <ProfileSelect />
            </div>
            {profile !== null && (answer?.kind === 'previewed' ? <Origin answer={answer} /> : <p className={styles.origin} />)}
          </>
        )}
        {isEditable ? (
          <EditedActivations place={place} answer={answer} />
        ) : (
          sends.map((send) => (
            <ShownActivation key={send.activation} place={place} journey={journey} send={send} isOnly={sends.length === 1} />
          ))
        )}
      </div>
      {isBelow && <AnswerNotes answer={answer} again={again} />}
    </section>
  )
}

/** Where the values of a chosen profile come from; of those that are not its own, why. */
function Origin({ answer: { sends, notOwn, profile } }: { readonly answer: Extract<PreviewAnswer, { kind: 'previewed' }> }) {
  const first = sends.find(({ inRun }) => inRun !== null)?.inRun
  const at = first ? Date.parse(first.at) : 0
  return (
    <>
      {first && (
        <p className={styles.origin}>
          What a run of the scenario sends on {formatDate(at)} at {at % 1_000 === 0 ? formatTime(at) : formatExactTime(at)} UTC, as{' '}
          {first.instance}.
        </p>
      )}
      {notOwn !== null && (
        <div className={styles.origin} role="note" aria-label="Why not its own send">
          <p>{notOwn.message}</p>
          {notOwn.problems.length > 0 && <ProblemsToMend problems={notOwn.problems} />}
          {!first && <p>Shown instead: {profile === null ? 'sample data.' : 'its own traits and identities, with a sample context.'}</p>}
        </div>
      )}
    </>
  )
}

interface AnswerNotesProps {
  readonly answer: PreviewAnswer | null
  readonly again: () => void
}

function AnswerNotes({ answer, again }: AnswerNotesProps): ReactNode {
  if (answer === null) return <p className={inspector.paragraph}>Reading the mapping…</p>
  switch (answer.kind) {
    case 'failed':
      return (
        <>
          <Remark severity="error" text={answer.message} />
          <Button variant="default" mt={6} onClick={again}>
            Try again
          </Button>
        </>
      )
    case 'refused':
      return (
        <div className={styles.refused}>
          <p className={inspector.paragraph}>Values and test events are shown when this is mended:</p>
          <ProblemsToMend problems={answer.problems} />
        </div>
      )
    case 'previewed':
      return answer.sends.length === 0 ? <p className={inspector.paragraph}>No exit rule makes this send.</p> : null
  }
}

interface EditedActivationsProps {
  readonly place: PreviewWishes['place']
  readonly answer: PreviewAnswer | null
}

/** Drawn anew when activations come or go, or are previewed anew; what is typed into one is its own affair. */
const EditedActivations = memo(({ place, answer }: EditedActivationsProps) => {
  const step = 'step' in place ? place.step : null
  const ids = useWindow(useShallow((state) => (step === null ? [null] : idsIn(documentValue(state, ['steps', step, 'activations'])))))
  const places = useMemo(
    () => ids.map((id, index) => ({ id, at: step === null ? ['exitSend', 'activation'] : ['steps', step, 'activations', index] })),
    [ids, step],
  )
  return places.map(({ id, at }) => (
    <EditedActivation
      key={at.join('/')}
      at={at}
      place={place}
      isOnly={places.length === 1}
      send={sendOf(answer, id)}
      suggestions={suggestionsOf(answer, id)}
    />
  ))
})

function idsIn(activations: JsonValue | undefined): readonly string[] {
  return Array.isArray(activations) ? activations.map((one: JsonValue) => (isJsonObject(one) ? String(one.id) : '')) : []
}

/** @param id null of the exit send, which is the only one */
function sendOf(answer: PreviewAnswer | null, id: string | null): PreviewedSend | null {
  if (answer?.kind !== 'previewed') return null
  return answer.sends.find(({ activation }) => id === null || activation === id) ?? null
}

const nothing: readonly SuggestedPath[] = []

function suggestionsOf(answer: PreviewAnswer | null, id: string | null): readonly SuggestedPath[] {
  if (answer?.kind === 'refused') return (id === null ? Object.values(answer.suggestions)[0] : answer.suggestions[id]) ?? nothing
  return sendOf(answer, id)?.suggestions ?? nothing
}
