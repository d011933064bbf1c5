import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { Responses } from '../../engine/model/responses.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { formatDayAndTime } from '../format/instant.ts'
import inspector from '../inspector/inspector.module.css'
import { isRunning } from '../state/derived.ts'
import { letAnswer } from '../state/session.ts'
import { useWindow, windowState } from '../state/window-state.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { type AnswerDetails, type AnswerKind, answerChoices, choiceOf, fieldsOf, responsesFor, wrongWith } from './answer-choice.ts'
import styles from './answers.module.css'
import { answersInWords } from './answers-in-words.ts'

/** What a destination answers in the shown run, and what it is to answer instead in this session. */
export function AnswersSection({ destination }: { readonly destination: Destination }) {
  const run = useWindow((state) => state.run)
  const own = useWindow((state): Responses | undefined => state.session.responses[destination.id])
  const said = run === null ? destination.responses : run.overview.responses[destination.id]
  return (
    <section className={inspector.section} aria-label="Answers">
      <h3>
        Answers
        {own !== undefined && <span>changed in this session</span>}
      </h3>
      <p className={`${inspector.paragraph} selectable`}>{answersInWords(said)}</p>
      {run === null ? (
        <p className={styles.note}>Once there is a run you can let it answer otherwise here, and see what becomes of the sends.</p>
      ) : (
        <AnswerForm destination={destination.id} own={own} />
      )}
    </section>
  )
}

interface AnswerFormProps {
  readonly destination: string
  /** What it was made to answer; undefined where the scenario has the word. */
  readonly own: Responses | undefined
}

function AnswerForm({ destination, own }: AnswerFormProps) {
  const isBusy = useWindow(isRunning)
  const [{ kind, details }, choose] = useState(() => choiceOf(own))
  // Undo and redo change it too.
  useEffect(() => choose(choiceOf(own)), [own])
  const setKind = (chosen: AnswerKind) => choose({ kind: chosen, details })
  const setDetails = (changed: AnswerDetails) => choose({ kind, details: changed })
  const isRight = fieldsOf(kind).every(({ name }) => wrongWith(name, details) === null)
  const wanted = () => responsesFor(kind, details, windowState().at ?? 0)
  const isSame = isRight && JSON.stringify(wanted()) === JSON.stringify(own ?? null)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (isRight && !isSame && !isBusy) void letAnswer(destination, wanted())
  }
  return (
    <form className={styles.form} onSubmit={apply}>
      <NativeSelect
        size="xs"
        label="In this session"
        data={answerChoices.map((choice) => ({ value: choice.kind, label: choice.name }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as AnswerKind)}
      />
      <AnswerFields kind={kind} details={details} change={setDetails} />
      {kind === 'recovers' && <FromNow details={details} change={setDetails} />}
      <Button type="submit" variant="default" disabled={!isRight || isSame || isBusy}>
        {kind === 'said' ? 'Give back and run again' : 'Run again with this'}
      </Button>
    </form>
  )
}

interface FromNowProps {
  readonly details: AnswerDetails
  readonly change: (details: AnswerDetails) => void
}

function FromNow({ details, change }: FromNowProps) {
  const at = useWindow((state) => state.at ?? 0)
  return (
    <Checkbox
      size="xs"
      label={`From the clock’s time on, ${formatDayAndTime(Math.floor(at))}, instead of its start`}
      checked={details.isFromNow}
      onChange={(event) => change({ ...details, isFromNow: event.currentTarget.checked })}
    />
  )
}
