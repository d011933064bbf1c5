import { Button } from '@mantine/core'
import { useWindow } from '../state/window-state.ts'
import { clearFilters } from './filters/clear-filters.ts'

interface NothingMatchesProps {
  readonly nothingYet: string
  /** The table is kept to something of its own. */
  readonly isKept?: boolean
}

/** Why a table is empty: because of what it is kept to, or because there is nothing yet. */
export function NothingMatches({ nothingYet, isKept = false }: NothingMatchesProps) {
  const search = useWindow((state) => state.search.trim())
  const step = useWindow((state) => state.stepFilter)
  const brush = useWindow((state) => state.brush)
  const tab = useWindow((state) => state.tab)
  if (search === '' && step === null && brush === null && !isKept) return nothingYet
  const isStepAlone = search === '' && brush === null && !isKept
  return (
    <div>
      <p style={{ margin: '0 0 8px' }}>
        {search !== '' && `Nothing matches “${search}” at this time.`}
        {search === '' && (isStepAlone ? 'Nothing went through this step yet at this time.' : 'Nothing passes these filters at this time.')}
      </p>
      <Button variant="default" onClick={() => clearFilters(tab)}>
        Show all
      </Button>
    </div>
  )
}
