import { useMemo } from 'react'
import { valueAt } from '../../engine/edit/document-path.ts'
import { editableJourney } from '../../engine/edit/journey-document.ts'
import { journeyEntries } from '../../engine/edit/scenario-journeys.ts'
import { itemsOf, type WorkspaceList } from '../../engine/edit/workspace-items.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { useWindow } from '../state/window-state.ts'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import type { Suggestion } from '../step-forms/fields/SuggestInput.tsx'
import { useWorkspaceItems } from '../workspace-forms/use-workspace-items.ts'

/** A scenario as it is edited; null while it is not known. */
export const useScenarioDocument = (file: string): JsonObject | null => useWindow((state) => state.edited[file]?.history.present ?? null)

/** The file of the scenario whose fields are shown. */
export function useScenarioFile(): string {
  const { fileIn } = useFieldsDocument()
  return useWindow((state) => fileIn(state) ?? '')
}

/** The journeys that take part, as far as they can be read. */
export function useScenarioJourneys(): readonly Journey[] {
  const file = useScenarioFile()
  const document = useScenarioDocument(file)
  const entries = document?.journeys
  const workspace = useWindow((state) => state.workspace)
  return useMemo(() => {
    if (entries === undefined || workspace === null) return []
    return journeyEntries({ journeys: entries }, file).flatMap((entry) => {
      if (entry.journey !== null) return editableJourney(entry.journey)?.journey ?? []
      const id = workspace.versions.find((version) => version.file === entry.file)?.id
      return workspace.journeys.find((one) => one.file === entry.file || one.id === id)?.journey ?? []
    })
  }, [entries, workspace, file])
}

/** What the workspace defines and what the scenario defines for itself, to be picked. */
export function useDefined(list: WorkspaceList): readonly Suggestion[] {
  const own = useScenarioDocument(useScenarioFile())?.[list]
  const items = useWorkspaceItems(list)
  return useMemo(() => [...items, ...itemsOf(own === undefined ? {} : { [list]: own }, list)], [own, items, list])
}

/** So many ids are offered; any other may be typed. */
const longest = 500

/** People that the scenario names one by one, and the first of those that it makes. */
export function useScenarioPeople(): readonly Suggestion[] {
  const document = useScenarioDocument(useScenarioFile())
  const { profiles, synthesize } = document ?? {}
  return useMemo(() => {
    const listed = (Array.isArray(profiles) ? profiles : []).slice(0, longest).flatMap((profile) => {
      const id = valueAt(profile, ['id'])
      return typeof id === 'string' ? [{ id }] : []
    })
    const made = valueAt(synthesize, ['profiles'])
    const prefix = valueAt(made, ['idPrefix']) ?? 'u-'
    const count = Math.min(Number(valueAt(made, ['count']) ?? 0) || 0, 20)
    return [...listed, ...Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}` }))]
  }, [profiles, synthesize])
}
