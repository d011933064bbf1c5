import { Tooltip } from '@mantine/core'
import { IconFlag3Filled } from '@tabler/icons-react'
import { formatDayAndTime } from '../format/instant.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { goTo } from '../playback/transport.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './bookmarks.module.css'
import { useBookmarks } from './bookmarks.ts'

/**
 * Bookmarks as small flags over whatever shows a stretch of virtual time from its left to its right edge; those outside are not drawn.
 * Stands beside the timeline's slider, not in it: each flag is a button.
 */
export function BookmarkFlags({ range }: { readonly range: ClockRange }) {
  const bookmarks = useBookmarks()
  const hasRun = useWindow((state) => state.run !== null)
  if (!hasRun) return null
  const shown = bookmarks.filter(({ at }) => at >= range.start && at <= range.end)
  return (
    <div className={styles.flags}>
      {shown.map(({ id, at, name }) => (
        <Tooltip key={id} label={`${name}: ${formatDayAndTime(at)}`}>
          <button
            type="button"
            className={styles.flag}
            style={{ left: `${((at - range.start) / (range.end - range.start || 1)) * 100}%` }}
            aria-label={`Go to ${name}`}
            onClick={() => goTo(at)}
          >
            <IconFlag3Filled size={12} aria-hidden />
          </button>
        </Tooltip>
      ))}
    </div>
  )
}
