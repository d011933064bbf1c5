import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDots, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { compareWithShown } from '../compare/comparison-state.ts'
import styles from '../explorer/explorer.module.css'
import { counted, formatCount } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { isRunning } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { closeKept, type KeptRun, showKept, useKeptRuns } from './kept-runs.ts'
import { branchInWords, changesInWords } from './run-words.ts'
import runs from './runs.module.css'

/** A run, what was changed in it, and where it went on from. A click shows it. */
export function RunRow({ run }: { readonly run: KeptRun }) {
  const [isOpen, setIsOpen] = useState(false)
  const isShown = useWindow((state) => state.run?.id === run.id)
  const isOnly = useKeptRuns((state) => state.runs.length === 1)
  const isBusy = useWindow(isRunning)
  const hindrance = !isShown ? null : isOnly ? 'it is the only run' : isBusy ? 'a run is under way' : null
  const { overview, seed, name } = run
  const notes = [`seed ${seed}`, changesInWords(run), branchInWords(run)].filter(Boolean).join(' · ')
  const counts = `${counted(overview.instances, 'instance')}, ${counted(overview.sends, 'send')}, ${counted(overview.refusals, 'refusal')}`
  return (
    <div className={styles.withMenu} data-open={isOpen}>
      <button
        type="button"
        className={styles.row}
        aria-current={isShown}
        title={`${overview.scenario}. ${notes}. ${counts}`}
        onClick={() => showKept(run.id)}
        onContextMenu={(event) => {
          event.preventDefault()
          setIsOpen(true)
        }}
      >
        <span className={runs.run}>
          <span className={runs.name}>{name}</span>
          <span className={runs.scenario}>{overview.scenario}</span>
          <span className={runs.notes}>{notes}</span>
        </span>
        <span className={`${styles.tail} ${runs.tail}`}>
          {formatCount(overview.instances)}
          <Verdict run={run} />
        </span>
      </button>
      <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" width={210}>
        <Menu.Target>
          <ActionIcon className={styles.menu} aria-label={`More for ${name}`} size={22} radius={6}>
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={isShown} onClick={() => compareWithShown(run.id)}>
            Compare with the shown run
            {isShown && <span className={runs.reason}>this is the shown run</span>}
          </Menu.Item>
          <Menu.Item onClick={() => openDialog({ kind: 'rename-run', run: run.id })}>Rename…</Menu.Item>
          <Menu.Item disabled={hindrance !== null} onClick={() => closeKept(run.id)}>
            Close
            {hindrance !== null && <span className={runs.reason}>{hindrance}</span>}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** What its expectations say; nothing where it has none. */
function Verdict({ run: { overview } }: { readonly run: KeptRun }) {
  if (overview.checks.length === 0) return null
  const isGood = overview.checks.every(({ holds }) => holds)
  return isGood ? (
    <IconCheck className={styles.good} size={14} stroke={2.2} aria-label="expectations hold" />
  ) : (
    <IconX className={styles.bad} size={14} stroke={2.2} aria-label="expectations fail" />
  )
}
