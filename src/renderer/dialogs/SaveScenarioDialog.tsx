import { notifications } from '@mantine/notifications'
import { bridge } from '../bridge/bridge.ts'
import { openDialog } from '../state/choose.ts'
import { showOpenAnswer } from '../state/open-workspace.ts'
import { setWindow, useWindow, windowState } from '../state/window-state.ts'
import { NameForm } from './NameForm.tsx'
import { WindowDialog } from './WindowDialog.tsx'

/** Saves what was done in the session as a scenario of its own. */
export function SaveScenarioDialog({ opened }: { readonly opened: boolean }) {
  const run = useWindow((state) => state.run)
  return (
    <WindowDialog opened={opened} title="Save as scenario">
      {run !== null && (
        <NameForm
          label="Name of the scenario"
          suggestion={`${run.overview.scenario}, as acted`}
          note="The new file has the timeline of the scenario that was run and what you changed, with its seed. Its run is the one that is shown."
          action="Save"
          mayReplace
          write={(name, replace) => {
            const { session } = windowState()
            const { scenario, seed, overview } = run
            return bridge.saveScenario({
              scenario,
              seed,
              name,
              replace,
              acts: session.acts,
              responses: session.responses,
              journeys: overview.journeys,
            })
          }}
          written={({ file, workspace }) => {
            const { filesChanged } = windowState()
            openDialog(null)
            showOpenAnswer(workspace)
            // A file more does not make the shown run one of older files.
            setWindow({ filesChanged })
            notifications.show({ title: 'Scenario saved', message: file, color: 'green' })
          }}
        />
      )}
    </WindowDialog>
  )
}
