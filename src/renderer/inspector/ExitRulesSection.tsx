import type { Journey } from '../../engine/model/journey.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { shownCounts } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { exitRuleFacts, exitSendFacts } from './exit-rule-facts.ts'
import { Facts } from './Facts.tsx'
import styles from './inspector.module.css'

/** What ends an instance wherever it is, how many it ended by the clock's time, and what is sent then. */
export function ExitRulesSection({ journey }: { readonly journey: Journey }) {
  const destinations = useWindow((state) => state.workspace?.destinations)
  const counts = useWindow(shownCounts)
  const rules = exitRuleFacts(journey)
  if (rules.length === 0) return null
  const exited = counts?.outcomes.exited ?? 0
  const send = exitSendFacts(journey, destinations ?? [])
  return (
    <section className={styles.section} aria-label="Exit rules">
      <h3>Exit rules</h3>
      <Facts facts={rules} />
      {counts !== null && (
        <p className={styles.paragraph}>
          <strong>{formatCount(exited)}</strong> exited {rules.length === 1 ? 'by it' : 'by them'}{' '}
          <span className="muted">{formatShare(exited, counts.admitted)}</span>
        </p>
      )}
      {send.length > 0 && (
        <>
          <h3>Exit send</h3>
          <Facts facts={send} />
        </>
      )}
    </section>
  )
}
