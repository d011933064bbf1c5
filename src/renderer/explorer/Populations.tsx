import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { formatCount } from '../format/number.ts'
import { selectPopulation } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { ExplorerRow } from './ExplorerRow.tsx'
import { ExplorerSection } from './ExplorerSection.tsx'
import { largestFirst } from './largest-first.ts'
import { scenarioInWords } from './scenario-in-words.ts'

/** The synthetic people of scenarios, by whose names they go. */
export function Populations({ workspace }: { readonly workspace: WorkspaceView }) {
  const shown = useWindow(({ selection }) => (selection.kind === 'population' ? selection.file : null))
  return (
    <ExplorerSection title="Populations" empty="None yet: a new rehearsal makes one.">
      {largestFirst(workspace.scenarios).flatMap((scenario) =>
        scenario.synthetic === null
          ? []
          : [
              <ExplorerRow
                key={scenario.file}
                label={scenario.name}
                hint={`The people of ${scenario.name}: ${scenarioInWords(scenario)}`}
                isCurrent={scenario.file === shown}
                mark={null}
                tail={formatCount(scenario.synthetic)}
                onClick={() => selectPopulation(scenario.file)}
              />,
            ],
      )}
    </ExplorerSection>
  )
}
