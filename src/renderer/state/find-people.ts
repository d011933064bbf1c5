import type { Page, ProfileRow } from '../../engine/account/views.ts'
import { sliceBudget, throughSlices } from '../tables/use-paged-rows.ts'
import { askRun } from './ask-run.ts'
import { windowState } from './window-state.ts'

/**
 * The first people of the shown run that a text names: whoever has it as id, then whoever has it in id, name or e-mail address. The search goes
 * on in slices until there are enough, so that the first are there at once in a run of any size.
 *
 * @param show told what was found by then, after each slice
 */
export async function findPeople(
  search: string,
  most: number,
  isWanted: () => boolean,
  show: (people: readonly ProfileRow[], share: number) => void,
): Promise<void> {
  const { run } = windowState()
  if (run === null) return
  const named = search === '' ? null : await askRun('profile', search)
  const tell = ({ rows, searched }: Page<ProfileRow>): void => {
    if (!isWanted()) return
    const all = named === null ? rows : [named, ...rows.filter(({ index }) => index !== named.index)]
    const isOver = searched === undefined || rows.length >= most
    show(all.slice(0, most), isOver ? 1 : searched.rows / searched.of)
  }
  if (named !== null && isWanted()) show([named], 0)
  let found = 0
  const page = await throughSlices(
    () => askRun('profiles', { at: run.overview.end, offset: 0, limit: most, budget: sliceBudget, ...(search !== '' && { search }) }),
    (answer) => {
      found = answer.rows.length
      tell(answer)
    },
    () => isWanted() && found < most,
  )
  if (page !== null) tell(page)
}
