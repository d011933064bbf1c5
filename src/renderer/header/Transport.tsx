import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconPlayerTrackNextFilled,
  IconPlayerTrackPrevFilled,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Command } from '../../preload/commands.ts'
import { InjectMenu } from '../inject/InjectMenu.tsx'
import { withKey } from '../keyboard/key-names.ts'
import { goToStart, playOrPause, runToEnd, toNextOccurrence, toPreviousOccurrence } from '../playback/transport.ts'
import { isRunning, selectedScenario } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './header.module.css'
import { StepMenu } from './StepMenu.tsx'

/** To start, step back, play or pause, step on, to the end. */
export function Transport() {
  const hasRun = useWindow((state) => state.run !== null)
  const canRun = useWindow((state) => !isRunning(state) && selectedScenario(state)?.ok === true)
  const playing = useWindow((state) => state.playing)
  const hasScenario = useWindow((state) => selectedScenario(state)?.ok === true)
  const playLabel = playing ? 'Pause' : 'Play'
  return (
    <div className={styles.transport} role="toolbar" aria-label="Transport">
      <Small label="To the start" command="to-start" disabled={!hasRun} act={goToStart}>
        <IconPlayerSkipBackFilled size={15} aria-hidden />
      </Small>
      <Small label="Previous occurrence" command="previous-occurrence" disabled={!hasRun} act={() => void toPreviousOccurrence()}>
        <IconPlayerTrackPrevFilled size={15} aria-hidden />
      </Small>
      <Tooltip label={hasScenario ? withKey(playLabel, 'play-pause') : 'The chosen scenario cannot run: the tab Problems says why'}>
        <button type="button" className={styles.play} aria-label={playLabel} disabled={!canRun} onClick={() => void playOrPause()}>
          {playing ? <IconPlayerPauseFilled size={16} aria-hidden /> : <IconPlayerPlayFilled size={16} aria-hidden />}
        </button>
      </Tooltip>
      <Small label="Next occurrence" command="next-occurrence" disabled={!canRun} act={() => void toNextOccurrence()}>
        <IconPlayerTrackNextFilled size={15} aria-hidden />
      </Small>
      <StepMenu />
      <Small label="Run to the end" command="run-to-end" disabled={!canRun} act={() => void runToEnd()}>
        <IconPlayerSkipForwardFilled size={15} aria-hidden />
      </Small>
      <InjectMenu />
    </div>
  )
}

interface SmallProps {
  readonly label: string
  readonly command: Command
  readonly disabled: boolean
  readonly act: () => void
  readonly children: ReactNode
}

function Small({ label, command, disabled, act, children }: SmallProps) {
  return (
    <Tooltip label={withKey(label, command)}>
      <ActionIcon aria-label={label} size={30} radius={8} disabled={disabled} onClick={act}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
