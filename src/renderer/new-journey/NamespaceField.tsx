import { Autocomplete } from '@mantine/core'
import { useMemo } from 'react'
import type { EntryFieldsProps } from './NewJourneyForm.tsx'

/** Those that journeys of the workspace have already; any other may be written. */
export function NamespaceField({ wishes, workspace, troubles, change }: EntryFieldsProps) {
  const known = useMemo(() => {
    const named = workspace.journeys.flatMap(({ journey }) =>
      Object.values(journey?.steps ?? {}).flatMap((step) => ('namespace' in step ? (step.namespace ?? []) : [])),
    )
    return [...new Set([...named, 'user_id'])]
  }, [workspace])
  return (
    <Autocomplete
      label="Namespace"
      description="Of the identity that tells people apart; who has none in it cannot enter."
      data={known}
      value={wishes.namespace}
      error={troubles.namespace}
      onChange={(namespace) => change({ namespace })}
    />
  )
}
