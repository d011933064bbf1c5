import { Button } from '@mantine/core'
import { searchFor } from '../state/choose.ts'
import { clearStepFilter } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'

/** Why a table is empty: because of what is looked for, or because there is nothing yet. */
export function NothingMatches({ nothingYet }: { readonly nothingYet: string }) {
  const search = useWindow((state) => state.search)
  const step = useWindow((state) => state.stepFilter)
  if (search === '' && step === null) return nothingYet
  const showAll = () => {
    searchFor('')
    clearStepFilter()
  }
  return (
    <div>
      <p style={{ margin: '0 0 8px' }}>
        {search === '' ? 'Nothing went through this step yet at this time.' : `Nothing matches “${search}” at this time.`}
      </p>
      <Button variant="default" onClick={showAll}>
        Show all
      </Button>
    </div>
  )
}
