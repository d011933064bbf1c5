import { useMemo } from 'react'
import { SuggestInput, type Suggestion } from '../step-forms/fields/SuggestInput.tsx'
import type { EntryFieldsProps } from './NewJourneyForm.tsx'

/** Those of the workspace, and that journeys of it have already; any other may be written. */
export function NamespaceField({ wishes, workspace, troubles, change }: EntryFieldsProps) {
  const known = useMemo((): Suggestion[] => {
    const own = workspace.namespaces.map(({ id, kind }) => ({ id, name: kind }))
    const named = workspace.journeys.flatMap(({ journey }) =>
      Object.values(journey?.steps ?? {}).flatMap((step) => ('namespace' in step ? (step.namespace ?? []) : [])),
    )
    const others = [...new Set([...named, 'user_id'])].filter((id) => !own.some((one) => one.id === id))
    return [...own, ...others.map((id) => ({ id }))]
  }, [workspace])
  return (
    <SuggestInput
      label="Namespace"
      description="Of the identity that tells people apart; who has none in it cannot enter."
      text={wishes.namespace}
      error={troubles.namespace}
      list="namespaces"
      suggestions={known}
      write={(namespace) => change({ namespace })}
    />
  )
}
