import { Autocomplete } from '@mantine/core'
import { useMemo } from 'react'
import { withCreationOption } from '../workspace-forms/creation-option.ts'
import type { EntryFieldsProps } from './NewJourneyForm.tsx'

/** Those that journeys of the workspace have already; any other may be written. */
export function NamespaceField({ wishes, workspace, troubles, change }: EntryFieldsProps) {
  const known = useMemo(() => {
    const named = workspace.journeys.flatMap(({ journey }) =>
      Object.values(journey?.steps ?? {}).flatMap((step) => ('namespace' in step ? (step.namespace ?? []) : [])),
    )
    return [...new Set([...workspace.namespaces.map(({ id }) => id), ...named, 'user_id'])]
  }, [workspace])
  return (
    <Autocomplete
      label="Namespace"
      description="Of the identity that tells people apart; who has none in it cannot enter."
      value={wishes.namespace}
      error={troubles.namespace}
      {...withCreationOption('namespaces', known, (namespace) => change({ namespace }))}
    />
  )
}
