import { useEffect, useRef, useState } from 'react'
import type { PathGroups } from '../../../engine/account/tables/row-filters.ts'
import { LatestOnly } from '../../bridge/latest-only.ts'
import { askRun } from '../../state/ask-run.ts'
import type { InstancesAsked } from '../read-rows.ts'
import { followRows, showsRowsOf } from '../table-clock.ts'
import { forgetSearch, showSearched, useTableSearch } from '../table-search.ts'
import { isStillWanted, questionOf, sliceBudget, throughSlices } from '../use-paged-rows.ts'

/** As many paths as are told; rarer ones are counted together. */
const mostGroups = 500
/** The least time between two reads, ms. */
const gapMs = 200

/** The paths of the instances that are asked for, at the clock's time; null until they are known. */
export function usePathGroups(query: InstancesAsked | null): (PathGroups & { readonly at: number }) | null {
  const [groups, setGroups] = useState<(PathGroups & { readonly at: number }) | null>(null)
  const resumed = useTableSearch((search) => search.resumed)
  const reader = useRef<LatestOnly<InstancesAsked, PathGroups | null> | null>(null)
  const latest = useRef<InstancesAsked | null>(null)

  useEffect(() => {
    const show = (answer: PathGroups | null, { at }: InstancesAsked) => {
      if (answer === null) return
      showSearched(answer.searched)
      if (answer.searched === null) setGroups({ ...answer, at })
    }
    const current = new LatestOnly<InstancesAsked, PathGroups | null>(
      (wish) => {
        const { order: _, ...wanted } = wish
        const begun = performance.now()
        return throughSlices(
          () => askRun('paths', { ...wanted, offset: 0, limit: mostGroups, budget: sliceBudget }),
          (answer) => show(answer, wish),
          () => isStillWanted(wish, latest.current, begun) && !useTableSearch.getState().isStopped,
        )
      },
      show,
      gapMs,
    )
    reader.current = current
    return () => {
      latest.current = null
      current.stop()
    }
  }, [])

  const question = questionOf(query)
  useEffect(followRows, [])
  const at = groups?.at
  useEffect(() => showsRowsOf(at), [at])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the question that counts
  useEffect(() => {
    setGroups(null)
    return forgetSearch
  }, [question])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a search that was stopped goes on when it is resumed
  useEffect(() => {
    if (query === null) return
    latest.current = query
    reader.current?.want(query)
  }, [query, resumed])

  return query === null ? null : groups
}
