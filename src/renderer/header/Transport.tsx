import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconPlayerTrackNextFilled,
  IconPlayerTrackPrevFilled,
} from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import type { Command } from '../../preload/commands.ts'
import { InjectMenu } from '../inject/InjectMenu.tsx'
import { withKey } from '../keyboard/key-names.ts'
import { goToStart, playOrPause, runToEnd, toNextOccurrence, toPreviousOccurrence } from '../playback/transport.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './header.module.css'
import { StepMenu } from './StepMenu.tsx'
import { notRunYet, whyNotRun } from './why-not-run.ts'

/** To start, step back, play or pause, step on, to the end. */
export function Transport() {
  const hasRun = useWindow((state) => state.run !== null)
  const hindrance = useWindow(whyNotRun)
  const playing = useWindow((state) => state.playing)
  const reason = useId()
  const playLabel = playing ? 'Pause' : 'Play'
  return (
    <div className={styles.transport} role="toolbar" aria-label="Transport">
      <Small label="To the start" command="to-start" hindrance={hasRun ? null : notRunYet} act={goToStart}>
        <IconPlayerSkipBackFilled size={15} aria-hidden />
      </Small>
      <Small
        label="Previous occurrence"
        command="previous-occurrence"
        hindrance={hasRun ? null : notRunYet}
        act={() => void toPreviousOccurrence()}
      >
        <IconPlayerTrackPrevFilled size={15} aria-hidden />
      </Small>
      <Tooltip label={hindrance ?? withKey(playLabel, 'play-pause')}>
        <button
          type="button"
          className={styles.play}
          aria-label={playLabel}
          {...hinderedBy(hindrance, reason)}
          onClick={() => void (hindrance === null && playOrPause())}
        >
          {playing ? <IconPlayerPauseFilled size={16} aria-hidden /> : <IconPlayerPlayFilled size={16} aria-hidden />}
        </button>
      </Tooltip>
      <Reason id={reason} hindrance={hindrance} />
      <Small label="Next occurrence" command="next-occurrence" hindrance={hindrance} act={() => void toNextOccurrence()}>
        <IconPlayerTrackNextFilled size={15} aria-hidden />
      </Small>
      <StepMenu />
      <Small label="Run to the end" command="run-to-end" hindrance={hindrance} act={() => void runToEnd()}>
        <IconPlayerSkipForwardFilled size={15} aria-hidden />
      </Small>
      <InjectMenu />
    </div>
  )
}

interface SmallProps {
  readonly label: string
  readonly command: Command
  /** What keeps it from doing anything, in a sentence. */
  readonly hindrance: string | null
  readonly act: () => void
  readonly children: ReactNode
}

function Small({ label, command, hindrance, act, children }: SmallProps) {
  const reason = useId()
  return (
    <>
      <Tooltip label={hindrance ?? withKey(label, command)}>
        <ActionIcon
          aria-label={label}
          size={30}
          radius={8}
          data-disabled={hindrance !== null || undefined}
          {...hinderedBy(hindrance, reason)}
          onClick={() => hindrance === null && act()}
        >
          {children}
        </ActionIcon>
      </Tooltip>
      <Reason id={reason} hindrance={hindrance} />
    </>
  )
}

/** A button that is hindered can still be reached and pointed at, so that it says why. */
const hinderedBy = (hindrance: string | null, reason: string) =>
  hindrance === null ? {} : { 'aria-disabled': true, 'aria-describedby': reason }

function Reason({ id, hindrance }: { readonly id: string; readonly hindrance: string | null }) {
  return hindrance === null ? null : (
    <span id={id} hidden>
      {hindrance}
    </span>
  )
}
