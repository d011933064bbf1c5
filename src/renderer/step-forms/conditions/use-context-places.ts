import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { EventDefinition } from '../../../engine/model/workspace.ts'
import { shownJourney } from '../../state/derived.ts'
import { useWindow } from '../../state/window-state.ts'
import type { Suggestion } from '../fields/SuggestInput.tsx'

const noEvents: readonly EventDefinition[] = []

/** Properties of the events that the journey waits for, by the catalogue, as conditions name them. */
export function useContextPlaces(): readonly Suggestion[] {
  const events = useWindow((state) => state.workspace?.events ?? noEvents)
  const names = useWindow(useShallow((state) => Object.values(shownJourney(state)?.steps ?? {}).flatMap(eventsOf)))
  return useMemo(
    () =>
      [...new Set(names)].flatMap((event) =>
        Object.entries(events.find(({ name }) => name === event)?.properties ?? {}).map(([property, type]) => ({
          id: `${event}.${property}`,
          name: type,
        })),
      ),
    [events, names],
  )
}

type Steps = NonNullable<ReturnType<typeof shownJourney>>['steps']

function eventsOf(step: Steps[string]): string[] {
  if (step.type === 'event') return [step.event]
  return step.type === 'hold-until' ? step.branches.flatMap((branch) => ('event' in branch ? [branch.event] : [])) : []
}
