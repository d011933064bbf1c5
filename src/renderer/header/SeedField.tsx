import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'
import { runAgain } from '../playback/transport.ts'
import { setWindow, useWindow, windowState } from '../state/window-state.ts'
import styles from './header.module.css'

const largestSeed = 2 ** 32 - 1

/** The seed of the next run; Enter runs with it. */
export function SeedField() {
  const seed = useWindow((state) => state.seed)
  const [text, setText] = useState(String(seed))
  useEffect(() => setText(String(seed)), [seed])

  const typed = (value: string) => {
    const digits = value.replaceAll(/\D/g, '').slice(0, 10)
    setText(digits)
    if (digits !== '' && Number(digits) <= largestSeed) setWindow({ seed: Number(digits) })
  }
  return (
    <Tooltip label="Seed of the run: Enter runs again with it">
      <label className={styles.seed}>
        seed
        <input
          aria-label="Seed"
          inputMode="numeric"
          value={text}
          onChange={(event) => typed(event.currentTarget.value)}
          onBlur={() => setText(String(windowState().seed))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void runAgain()
          }}
        />
      </label>
    </Tooltip>
  )
}
