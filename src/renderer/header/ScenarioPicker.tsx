import { Menu } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { largestFirst } from '../explorer/largest-first.ts'
import { counted } from '../format/number.ts'
import { runCommand } from '../keyboard/run-command.ts'
import { chooseScenario } from '../state/choose.ts'
import { selectedScenario } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ChoiceItem } from './ChoiceItem.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'
import styles from './header.module.css'

/** Which scenario the next run takes. */
export function ScenarioPicker() {
  const chosen = useWindow(selectedScenario)
  const scenarios = useWindow((state) => state.workspace?.scenarios)
  if (scenarios === undefined || scenarios.length === 0) return null
  return (
    <HeaderMenu
      label="Scenario"
      tooltip="Scenario of the next run"
      className={`${styles.pill} ${styles.scenario}`}
      face={<span>{chosen?.name ?? 'Choose a scenario'}</span>}
      width={380}
    >
      {largestFirst(scenarios).map((scenario) => (
        <ChoiceItem
          key={scenario.file}
          label={scenario.name}
          note={scenario.ok ? counted(scenario.profiles, 'profile') : 'has problems'}
          isChosen={scenario === chosen}
          disabled={!scenario.ok}
          choose={() => chooseScenario(scenario)}
        />
      ))}
      {chosen !== null && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil size={13} aria-hidden />} onClick={() => runCommand('edit-scenario')}>
            Edit the scenario
          </Menu.Item>
        </>
      )}
    </HeaderMenu>
  )
}
