import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { TimeCard } from '../bookmarks/TimeCard.tsx'
import { SaveButton } from '../editing/SaveButton.tsx'
import { withKey } from '../keyboard/key-names.ts'
import { PublicationMenu } from '../publishing/PublicationMenu.tsx'
import { useWindow } from '../state/window-state.ts'
import { useThemeToggle } from '../theme/use-theme-toggle.ts'
import styles from './header.module.css'
import { JourneyMenu } from './JourneyMenu.tsx'
import { ScenarioPicker } from './ScenarioPicker.tsx'
import { SeedField } from './SeedField.tsx'
import { SpeedMenu } from './SpeedMenu.tsx'
import { Transport } from './Transport.tsx'
import { VirtualClock } from './VirtualClock.tsx'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

export function Header() {
  const workspace = useWindow((state) => state.workspace?.name ?? null)
  const { theme, toggle } = useThemeToggle()
  const label = theme === 'dark' ? 'Light theme' : 'Dark theme'
  return (
    <header className={styles.header} data-region="header">
      {workspace !== null && <h1 className="heard">{workspace}</h1>}
      <div className={styles.crumbs}>
        <WorkspaceMenu />
        <span className={styles.slash}>/</span>
        <JourneyMenu />
        <SaveButton />
        <PublicationMenu />
      </div>
      <ScenarioPicker />
      <div className={styles.playback}>
        <Transport />
        <VirtualClock />
        <TimeCard />
        <SpeedMenu />
        <SeedField />
        <Tooltip label={withKey(label, 'toggle-theme')}>
          <ActionIcon aria-label={label} size={30} radius={8} onClick={toggle}>
            {theme === 'dark' ? <IconSun size={17} stroke={1.8} aria-hidden /> : <IconMoon size={17} stroke={1.8} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  )
}
