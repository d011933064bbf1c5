import type { WhyFact } from '../../engine/account/why-person/why-person.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { selectInstance } from '../state/select.ts'
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

/** What became of each event and change that concerns the journey, in order of time. */
export function FactList({ facts }: { readonly facts: readonly WhyFact[] }) {
  return (
    <>
      <h4 className={styles.title}>What became of everything that concerns the journey</h4>
      {facts.length === 0 && <p className={styles.reading}>Nothing yet at this time.</p>}
      <ol className={styles.facts} aria-label="What became of each event">
        {facts.map((fact, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts have no name of their own, and only grow at their end
          <li key={place}>
            <Fact fact={fact} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Fact({ fact }: { readonly fact: WhyFact }) {
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
  if (open === null) return <div>{words}</div>
  return (
    <button type="button" onClick={open} title={discard === null ? 'Read the story' : 'See the values that decided'}>
      {words}
    </button>
  )
}
