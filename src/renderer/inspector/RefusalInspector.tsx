import type { RefusalRow } from '../../engine/account/views.ts'
import type { DecidingValue } from '../../engine/account/why/why.ts'
import { formatClock } from '../format/instant.ts'
import { ExpectThis } from '../scenario-forms/ExpectThis.tsx'
import { selectInstance } from '../state/select.ts'
import { reasonInWords } from '../tables/reason-words.ts'
import { NearestChange } from '../why/NearestChange.tsx'
import { askAboutPerson } from '../why/why-state.ts'
import { isProfileEvent } from './cause-words.ts'
import { Facts } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import styles from './inspector.module.css'

function Reason({ reason }: Pick<RefusalRow, 'reason'>) {
  return (
    <>
      {reasonInWords(reason)} <span className="mono">{reason}</span>
    </>
  )
}

const decidingFact = ({ name, found, wanted }: DecidingValue) => ({
  name,
  value: wanted === null ? found : `${found}; wanted ${wanted}`,
})

const outcomes = { refused: 'It would have entered', ignored: 'It would have been taken' } as const

/** An event that let nobody in or moved nothing, and why. */
export function RefusalInspector({ row }: { readonly row: RefusalRow }) {
  const { instanceIndex } = row
  return (
    <>
      <Heading
        kind={row.kind === 'refused' ? 'Not let in' : 'Ignored'}
        title={row.profileName ?? row.profile}
        detail={`${formatClock(row.at)} UTC`}
      />
      <section className={styles.section}>
        <p className={styles.paragraph}>{row.why.sentence}</p>
        <Facts facts={row.why.values.map(decidingFact)} />
        {row.journey !== null && <NearestChange target={{ kind: 'discard', discard: row.index }} outcome={outcomes[row.kind]} />}
        <Facts
          facts={[
            { name: isProfileEvent(row) ? 'Event' : 'Cause', value: row.event },
            ...(isProfileEvent(row) ? [{ name: 'Message', value: <span className="mono">{row.messageId}</span> }] : []),
            { name: 'Profile', value: <span className="mono">{row.profile}</span> },
            ...(row.instance === null ? [] : [{ name: 'Instance', value: <span className="mono">{row.instance}</span> }]),
            { name: 'Reason', value: <Reason reason={row.reason} /> },
          ]}
        />
        {row.journey !== null && <ExpectThis profile={row.profile} journey={row.journey} />}
        <button type="button" className={styles.link} onClick={() => askAboutPerson(row.profile)}>
          What became of everything of this profile
        </button>
        {instanceIndex !== null && (
          <button type="button" className={styles.link} onClick={() => void selectInstance(instanceIndex)}>
            Read the instance's story
          </button>
        )}
      </section>
    </>
  )
}
