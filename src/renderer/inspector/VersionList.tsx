import { formatDayAndTime } from '../format/instant.ts'
import { useLifecycle } from '../lifecycle/use-lifecycle.ts'
import { chooseVersion } from '../state/choose.ts'
import { shownVersion } from '../state/versions.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './lifecycle.module.css'

/** What becomes of each version during the run, what is still to come muted; a click draws the version with its own counts. */
export function VersionList() {
  const { versions, at } = useLifecycle()
  const shown = useWindow((state) => (state.filesChanged && state.version === null ? null : shownVersion(state)?.version))
  const chosen = useWindow((state) => state.version)
  return (
    <section aria-label="Versions">
      <h3 className={styles.head}>
        Versions in this run
        {chosen !== null && (
          <button type="button" onClick={() => chooseVersion(null)}>
            Follow the one in force
          </button>
        )}
      </h3>
      {versions.map(({ version, states }) => (
        <button
          key={version}
          type="button"
          className={styles.version}
          aria-pressed={version === shown}
          title="Draw this version with its counts"
          onClick={() => chooseVersion(version)}
        >
          <strong>Version {version}</strong>
          <span className="num">
            {states.length === 0
              ? 'never published'
              : states.map((change) => (
                  <span key={change.at} data-to-come={change.at > at}>
                    {change.state} from {formatDayAndTime(change.at)}
                  </span>
                ))}
          </span>
        </button>
      ))}
    </section>
  )
}
