import type { VersionState } from '../../engine/lifecycle/lifecycle-plan.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { useWindow } from '../state/window-state.ts'
import { Facts } from './Facts.tsx'
import styles from './inspector.module.css'

const stateWords: Readonly<Record<VersionState, string>> = { live: 'live', paused: 'paused', archived: 'archived' }

/** What became of each version of the journey during the run; those states that are still to come at the clock's time are muted. */
export function VersionsSection({ journey }: { readonly journey: Journey }) {
  const all = useWindow((state) => state.run?.overview.versions)
  const at = useWindow((state) => state.frame?.at ?? 0)
  const versions = all?.filter((version) => version.journey === journey.id) ?? []
  if (versions.length === 0) return null
  return (
    <section className={styles.section} aria-label="Versions">
      <h3>Versions</h3>
      <Facts
        facts={versions.map(({ version, states }) => ({
          name: `Version ${version}`,
          value:
            states.length === 0
              ? 'never published'
              : states.map((change) => (
                  <div key={change.at} className={change.at > at ? 'muted num' : 'num'}>
                    {stateWords[change.state]} from {formatDayAndTime(change.at)}
                  </div>
                )),
        }))}
      />
    </section>
  )
}
