import { Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { largestFirst } from '../explorer/largest-first.ts'
import { counted } from '../format/number.ts'
import { chooseScenario } from '../state/choose.ts'
import { selectedScenario } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './header.module.css'

/** Which scenario the next run takes. */
export function ScenarioPicker() {
  const chosen = useWindow(selectedScenario)
  const scenarios = useWindow((state) => state.workspace?.scenarios)
  if (scenarios === undefined || scenarios.length === 0) return null
  return (
    <Menu width={320}>
      <Menu.Target>
        <Tooltip label="Scenario of the next run">
          <button type="button" className={`${styles.pill} ${styles.scenario}`} aria-label="Scenario">
            <span>{chosen?.name ?? 'Choose a scenario'}</span>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {largestFirst(scenarios).map((scenario) => (
          <Menu.Item
            key={scenario.file}
            disabled={!scenario.ok}
            onClick={() => chooseScenario(scenario)}
            leftSection={<IconCheck size={13} style={{ visibility: scenario === chosen ? 'visible' : 'hidden' }} aria-hidden />}
          >
            <span className={styles.choice}>
              {scenario.name} <em>{scenario.ok ? counted(scenario.profiles, 'profile') : 'has problems'}</em>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
