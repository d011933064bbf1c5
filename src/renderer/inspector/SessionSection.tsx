import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconX } from '@tabler/icons-react'
import type { Responses } from '../../engine/model/responses.ts'
import { isJourneyAct, type SessionAct } from '../../engine/model/session-act.ts'
import { answersInWords } from '../destinations/answers-in-words.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { actWords } from '../inject/act-words.ts'
import { withKey } from '../keyboard/key-names.ts'
import { goTo } from '../playback/transport.ts'
import { openDialog } from '../state/choose.ts'
import { isRunning, shownDestinations } from '../state/derived.ts'
import { selectDestination } from '../state/select.ts'
import { letAnswer, redoAct, takeBack, undoAct } from '../state/session.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './lifecycle.module.css'

/** What was done in this run, with a way back from each of it; nothing of it is in a file until it is saved. */
export function SessionSection() {
  const { acts, responses, before, after } = useWindow((state) => state.session)
  const answers = Object.entries(responses)
  const isUnchanged = acts.length === 0 && answers.length === 0
  const isBusy = useWindow(isRunning)
  if (isUnchanged && before.length === 0 && after.length === 0) return null
  const inOrder = [...acts].sort((one, other) => one.at - other.at)
  return (
    <section className={styles.session} aria-label="What you did in this run">
      <h3 className={styles.head}>
        What you did in this run
        <span className={styles.history}>
          <Tooltip label={withKey('Undo', 'undo')}>
            <ActionIcon aria-label="Undo" size={22} disabled={before.length === 0 || isBusy} onClick={() => void undoAct()}>
              <IconArrowBackUp size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={withKey('Redo', 'redo')}>
            <ActionIcon aria-label="Redo" size={22} disabled={after.length === 0 || isBusy} onClick={() => void redoAct()}>
              <IconArrowForwardUp size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      </h3>
      {isUnchanged && <p className={styles.meaning}>Nothing any more.</p>}
      <ul className={styles.list} aria-label="Acts">
        {inOrder.map((act) => (
          <ActRow key={`${act.at} ${actWords(act)}`} act={act} isBusy={isBusy} />
        ))}
        {answers.map(([destination, own]) => (
          <AnswersRow key={destination} destination={destination} responses={own} isBusy={isBusy} />
        ))}
      </ul>
      {!isUnchanged && (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconDeviceFloppy size={14} aria-hidden />}
          onClick={() => openDialog({ kind: 'save-scenario' })}
        >
          Save as scenario…
        </Button>
      )}
    </section>
  )
}

function ActRow({ act, isBusy }: { readonly act: SessionAct; readonly isBusy: boolean }) {
  const journey = isJourneyAct(act) ? act.journey : null
  const name = useWindow(({ run }) => run?.overview.journeys.find(({ id }) => id === journey)?.name ?? journey)
  const isOfShown = useWindow((state) => journey === null || state.journey === journey)
  const hasEffect = useWindow(
    ({ run }) =>
      journey === null ||
      run?.overview.versions.some((version) => version.journey === journey && version.states.some(({ at }) => at === act.at)) === true,
  )
  const words = actWords(act)
  return (
    <li className={styles.act}>
      <button type="button" className={styles.when} title="Go to this time" onClick={() => goTo(act.at)}>
        {formatDayAndTime(act.at)}
      </button>
      <span>
        {words}
        {!isOfShown && `: ${name}`}
        {!hasEffect && <em> changes nothing any more</em>}
      </span>
      <ActionIcon aria-label={`Remove: ${words}`} size={22} disabled={isBusy} onClick={() => void takeBack(act)}>
        <IconX size={13} aria-hidden />
      </ActionIcon>
    </li>
  )
}

interface AnswersRowProps {
  readonly destination: string
  readonly responses: Responses
  readonly isBusy: boolean
}

/** What a destination was made to answer, over the whole run. */
function AnswersRow({ destination, responses, isBusy }: AnswersRowProps) {
  const name = useWindow((state) => shownDestinations(state).find(({ id }) => id === destination)?.name ?? destination)
  return (
    <li className={styles.act}>
      <button type="button" className={styles.when} title="Go to this destination" onClick={() => selectDestination(destination)}>
        {name}
      </button>
      <span>{answersInWords(responses)}</span>
      <ActionIcon aria-label={`Remove: answers of ${name}`} size={22} disabled={isBusy} onClick={() => void letAnswer(destination, null)}>
        <IconX size={13} aria-hidden />
      </ActionIcon>
    </li>
  )
}
