import { Tooltip } from '@mantine/core'
import { IconDice5 } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { withKey } from '../keyboard/key-names.ts'
import { runAgain, runWithAnotherSeed } from '../playback/transport.ts'
import { isRunning, selectedScenario } from '../state/derived.ts'
import { setWindow, useWindow, windowState } from '../state/window-state.ts'
import styles from './header.module.css'

const largestSeed = 2 ** 32 - 1

/** The seed of the next run: Enter runs with it, the die with another one. */
export function SeedField() {
  const seed = useWindow((state) => state.seed)
  const canRun = useWindow((state) => !isRunning(state) && selectedScenario(state)?.ok === true)
  const [text, setText] = useState(String(seed))
  useEffect(() => setText(String(seed)), [seed])

  const typed = (value: string) => {
    const digits = value.replaceAll(/\D/g, '').slice(0, 10)
    setText(digits)
    if (digits !== '' && Number(digits) <= largestSeed) setWindow({ seed: Number(digits) })
  }
  return (
    <div className={styles.seed}>
      <Tooltip label="Seed of the run: Enter runs again with it">
        <label>
          seed
          <input
            aria-label="Seed"
            inputMode="numeric"
            value={text}
            style={{ width: `${Math.max(3, text.length) + 0.5}ch` }}
            onChange={(event) => typed(event.currentTarget.value)}
            onBlur={() => setText(String(windowState().seed))}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void runAgain()
            }}
          />
        </label>
      </Tooltip>
      <Tooltip label={withKey('Run with another seed', 'run-other-seed')}>
        <button type="button" aria-label="Run with another seed" disabled={!canRun} onClick={() => void runWithAnotherSeed()}>
          <IconDice5 size={15} stroke={1.8} aria-hidden />
        </button>
      </Tooltip>
    </div>
  )
}
