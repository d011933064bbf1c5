import { formatCount } from '../../format/number.ts'
import { useWindow } from '../../state/window-state.ts'
import { resumeSearch, stopSearch, useTableSearch } from '../table-search.ts'
import styles from './filters.module.css'

const doneInWords = { searching: 'searched', sorting: 'sorted', rendering: 'rendered' }

/** How many rows were found, and how far the search is while it goes on: it can be stopped, and go on again. */
export function SearchProgress() {
  const matches = useWindow((state) => state.matches)
  const { searched, isStopped } = useTableSearch()
  if (searched === null) return matches === null ? null : <span className={styles.matches}>{formatCount(matches)} found</span>
  const percent = searched.of === 0 ? 100 : Math.floor((searched.rows / searched.of) * 100)
  const words = isStopped ? 'stopped at' : doneInWords[searched.stage ?? 'searching']
  return (
    <div className={styles.progress}>
      {matches !== null && matches > 0 && <span>{formatCount(matches)} found,</span>}
      <span>
        {words} {formatCount(searched.rows)} of {formatCount(searched.of)}
      </span>
      <div className={styles.track} role="progressbar" aria-label="Search" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
        <div style={{ width: `${percent}%` }} />
      </div>
      <button type="button" className={styles.clear} onClick={isStopped ? resumeSearch : stopSearch}>
        {isStopped ? 'Go on' : 'Stop'}
      </button>
    </div>
  )
}
