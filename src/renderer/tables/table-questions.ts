import { useMemo } from 'react'
import { useTableFilters } from './filters/table-filters.ts'
import type { DiscardsAsked, InstancesAsked, SendsAsked } from './read-rows.ts'
import { useRowsQuery } from './use-rows-query.ts'

/** What the table of instances asks for. */
export function useInstancesQuery(): InstancesAsked | null {
  const query = useRowsQuery()
  const { instances, manner, instanceOrder } = useTableFilters()
  return useMemo(() => {
    if (query === null) return null
    const { step: _, ...how } = manner?.step === query.step && manner !== null ? manner : { step: '' }
    return { ...query, ...instances, ...how, ...(instanceOrder && { order: instanceOrder }) }
  }, [query, instances, manner, instanceOrder])
}

export function usePayloadsQuery(): SendsAsked | null {
  const query = useRowsQuery()
  const { payloads, payloadOrder } = useTableFilters()
  return useMemo(() => query && { ...query, ...payloads, ...(payloadOrder && { order: payloadOrder }) }, [query, payloads, payloadOrder])
}

/** Whoever was not let in has no step: the table keeps to one no more than before. */
export function useDiscardsQuery(): DiscardsAsked | null {
  const query = useRowsQuery()
  const { discards, discardOrder } = useTableFilters()
  return useMemo(() => query && { ...query, ...discards, ...(discardOrder && { order: discardOrder }) }, [query, discards, discardOrder])
}
