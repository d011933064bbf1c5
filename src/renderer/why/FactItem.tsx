import { useState } from 'react'
import type { WhyFact } from '../../engine/account/why-person/why-person.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { selectInstance } from '../state/select.ts'
import { NearestChange } from './NearestChange.tsx'
import { selectDiscard } from './select-discard.ts'
import styles from './why.module.css'

const titles: Readonly<Record<WhyFact['kind'], string>> = {
  entered: 'entered',
  moved: 'moved on',
  ended: 'ended',
  ignored: 'ignored',
  refused: 'not let in',
  never: 'never came',
}

/** What is asked, and begins the answer, of an event that was not taken. */
const askedOf = {
  refused: { question: 'What would have let it in?', outcome: 'It would have entered' },
  ignored: { question: 'What would have been enough?', outcome: 'It would have been taken' },
} as const

/** What became of one event; of one that was not taken, what would have been enough, looked for when somebody asks. */
export function FactItem({ fact }: { readonly fact: WhyFact }) {
  const [isAsked, setAsked] = useState(false)
  const { kind, discard } = fact
  const asked = discard === null || (kind !== 'refused' && kind !== 'ignored') ? null : askedOf[kind]
  return (
    <li data-asked={isAsked}>
      <Row fact={fact} />
      {asked !== null && (
        <button type="button" className={styles.asking} aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          {asked.question}
        </button>
      )}
      {asked !== null && discard !== null && isAsked && <NearestChange target={{ kind: 'discard', discard }} outcome={asked.outcome} />}
    </li>
  )
}

function Row({ fact }: { readonly fact: WhyFact }) {
  const { at, kind, event, messageId, sentence, discard, instance } = fact
  const words = (
    <>
      <span className="num">{formatDayAndTime(at)}</span>
      <span className={styles.kind} data-kind={kind}>
        {titles[kind]}
      </span>
      <span>
        <strong title={messageId === '' ? undefined : `message ${messageId}`}>{event}</strong> {sentence}
      </span>
    </>
  )
  const open = discard !== null ? () => void selectDiscard(discard) : instance !== null ? () => void selectInstance(instance) : null
  if (open === null) return <div className={styles.fact}>{words}</div>
  return (
    <button
      type="button"
      className={styles.fact}
      onClick={open}
      title={discard === null ? 'Read the story' : 'See the values that decided'}
    >
      {words}
    </button>
  )
}
