import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { type Command, commandNames, commandOf } from '../../preload/commands.ts'
import { destinationName, stepTitle } from '../canvas/step-words.ts'
import { keyOf } from '../keyboard/key-names.ts'
import { chooseJourney, chooseScenario, chooseSegment, chooseTab } from '../state/choose.ts'
import { shownDestinations, shownJourney } from '../state/derived.ts'
import { selectPopulation } from '../state/select.ts'
import { showStep } from '../state/show-step.ts'
import { windowState } from '../state/window-state.ts'
import type { TabHead } from '../tables/use-tabs.ts'
import { showItem } from '../workspace-forms/show-item.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** Everything that the window can be told to do. */
export function commandEntries(run: (command: Command) => void): PaletteEntry[] {
  return commandNames
    .filter((name) => name !== 'palette' && commandOf(name).group !== 'Tabs')
    .map((name) => ({
      id: `command-${name}`,
      group: 'Commands',
      label: commandOf(name).title,
      keyName: keyOf(name),
      act: () => run(name),
    }))
}

export function tabEntries(tabs: readonly TabHead[]): PaletteEntry[] {
  return tabs.map(({ id, title }, place) => ({
    id: `tab-${id}`,
    group: 'Tables',
    label: title,
    ...(place < 9 && { keyName: keyOf(`tab-${place + 1}` as Command) }),
    act: () => chooseTab(id),
  }))
}

const definitionEntry = (list: 'events' | 'namespaces', group: PaletteEntry['group'], id: string): PaletteEntry => ({
  id: `${list}-${id}`,
  group,
  label: id,
  act: () => showItem(list, id),
})

/** What the workspace holds, and the steps of the shown journey. */
export function workspaceEntries(workspace: WorkspaceView): PaletteEntry[] {
  const state = windowState()
  const steps = Object.entries(shownJourney(state)?.steps ?? {})
  const destinations = shownDestinations(state)
  return [
    ...workspace.journeys
      .filter(({ journey }) => journey !== null)
      .map(
        ({ id, name, file }): PaletteEntry => ({
          id: `journey-${file}`,
          group: 'Journeys',
          label: name,
          note: id,
          act: () => chooseJourney(id),
        }),
      ),
    ...steps.map(
      ([id, step]): PaletteEntry => ({ id: `step-${id}`, group: 'Steps', label: stepTitle(id, step), note: id, act: () => showStep(id) }),
    ),
    ...workspace.scenarios
      .filter(({ ok }) => ok)
      .map(
        (scenario): PaletteEntry => ({
          id: `scenario-${scenario.file}`,
          group: 'Scenarios',
          label: scenario.name,
          act: () => chooseScenario(scenario),
        }),
      ),
    ...workspace.scenarios
      .filter(({ synthetic }) => synthetic !== null)
      .map(
        ({ file, name }): PaletteEntry => ({
          id: `population-${file}`,
          group: 'Populations',
          label: `People of ${name}`,
          act: () => selectPopulation(file),
        }),
      ),
    ...workspace.segments.map(
      ({ id, name }): PaletteEntry => ({
        id: `segment-${id}`,
        group: 'Segments',
        label: name ?? id,
        note: id,
        act: () => {
          chooseSegment(id)
          chooseTab('segments')
          showItem('segments', id)
        },
      }),
    ),
    ...workspace.events.map(({ name }) => definitionEntry('events', 'Events', name)),
    ...workspace.namespaces.map(({ id }) => definitionEntry('namespaces', 'Namespaces', id)),
    ...destinations.map(
      ({ id }): PaletteEntry => ({
        id: `destination-${id}`,
        group: 'Destinations',
        label: destinationName(id, destinations),
        note: id,
        act: () => showItem('destinations', id),
      }),
    ),
  ]
}
