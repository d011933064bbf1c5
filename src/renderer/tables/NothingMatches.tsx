import { Button } from '@mantine/core'
import { goTo } from '../playback/transport.ts'
import { stretchInWords } from '../state/counts-time.ts'
import { ignoredByAll, neverThere, shownTotals } from '../state/nothing-there.ts'
import { useWindow } from '../state/window-state.ts'
import { clearFilters } from './filters/clear-filters.ts'

interface NothingMatchesProps {
  readonly nothingYet: string
  /** What the table lists of the journey on the canvas: where the run has none of it, that is said. */
  readonly of?: 'entries' | 'sends' | 'discards'
  /** The table is kept to something of its own. */
  readonly isKept?: boolean
}

/** Why a table is empty: because of what it is kept to, or because there is nothing yet. */
export function NothingMatches({ nothingYet, of, isKept = false }: NothingMatchesProps) {
  const search = useWindow((state) => state.search.trim())
  const step = useWindow((state) => state.stepFilter)
  const brush = useWindow((state) => state.brush)
  const tab = useWindow((state) => state.tab)
  const isBeforeBrush = useWindow(({ frame, brush: chosen }) => frame !== null && chosen !== null && frame.at < chosen.from)
  const never = useWindow((state) => (of === undefined ? null : neverThere(shownTotals(state), of, ignoredByAll(state))))
  if (never !== null) return never
  if (search === '' && step === null && brush === null && !isKept) return nothingYet
  if (brush !== null && isBeforeBrush) {
    return (
      <div>
        <p style={{ margin: '0 0 8px' }}>
          The clock stands before the chosen time, {stretchInWords(brush)}: nothing of it has happened yet.
        </p>
        <Button variant="default" onClick={() => goTo(brush.to)}>
          Go to its end
        </Button>
      </div>
    )
  }
  const isStepAlone = search === '' && brush === null && !isKept
  const isTimeAlone = search === '' && step === null && brush !== null && !isKept
  return (
    <div>
      <p style={{ margin: '0 0 8px' }}>
        {search !== '' && `Nothing matches “${search}” at this time.`}
        {isTimeAlone && `Nothing of it ${stretchInWords(brush)}.`}
        {search === '' &&
          !isTimeAlone &&
          (isStepAlone ? 'Nothing went through this step yet at this time.' : 'Nothing passes these filters at this time.')}
      </p>
      <Button variant="default" onClick={() => clearFilters(tab)}>
        Show all
      </Button>
    </div>
  )
}
