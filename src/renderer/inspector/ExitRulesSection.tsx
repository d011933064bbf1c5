import type { Journey } from '../../engine/model/journey.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { isWithinStretch } from '../state/counts-time.ts'
import { shownVersionCounts } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './inspector.module.css'
import { exitRuleGroup, exitSendGroups } from './journey-settings.ts'
import { SettingGroups } from './SettingGroups.tsx'
import { useSettingSurroundings } from './use-setting-surroundings.ts'

/** What ends an instance wherever it is, how many each rule ended by the clock's time, and what is sent then. */
export function ExitRulesSection({ journey }: { readonly journey: Journey }) {
  const around = useSettingSurroundings(journey)
  const version = useWindow(shownVersionCounts)
  const isPart = useWindow(isWithinStretch)
  const rules = journey.exitRules ?? []
  const send = exitSendGroups(journey, around)
  if (rules.length === 0 && send.length === 0) return null
  const groups = rules.map((rule, index) => {
    const group = exitRuleGroup(rule, index)
    if (version === null) return group
    const exited = version.exits[rule.id] ?? 0
    const value = (
      <>
        {formatCount(exited)} <span className="muted">{isPart ? 'in the chosen time' : formatShare(exited, version.counts.admitted)}</span>
      </>
    )
    return { ...group, facts: [...group.facts, { name: 'Exited', value }] }
  })
  return (
    <>
      {rules.length > 0 && (
        <section className={styles.section} aria-label="Exit rules">
          <h3>Exit rules</h3>
          <SettingGroups groups={groups} />
        </section>
      )}
      {send.length > 0 && (
        <section className={styles.section} aria-label="Exit send">
          <h3>Exit send</h3>
          <SettingGroups groups={send} />
        </section>
      )}
    </>
  )
}
