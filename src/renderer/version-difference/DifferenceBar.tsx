import { Button, NativeSelect } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { onEscape } from '../keyboard/on-escape.ts'
import { publishedVersions } from '../publishing/journey-publication.ts'
import runStyles from '../run/run-notice.module.css'
import { useWindow } from '../state/window-state.ts'
import { compareSides, endComparison, type Side } from './compared-versions.ts'
import { useDifference } from './use-difference.ts'
import styles from './version-difference.module.css'

/** Above the canvas: which versions are laid over each other. */
export function DifferenceBar() {
  const shown = useDifference()
  const versions = useWindow(useShallow(publishedVersions))
  const isShown = shown !== null
  useEffect(() => {
    if (!isShown) return
    return onEscape(({ target }) => !(target instanceof Element && target.closest('[role="listbox"], input')), endComparison)
  }, [isShown])
  if (shown === null) return null
  const { before, after } = shown
  const choices = [
    ...versions.map(({ version }) => ({ value: String(version), label: `v${version}` })),
    { value: 'own', label: 'as it is now' },
  ]
  const sideOf = (text: string): Side => (text === 'own' ? 'own' : Number(text))
  return (
    <fieldset className={`${runStyles.note} ${styles.bar}`} aria-label="Compared versions">
      <IconArrowsDiff size={16} stroke={1.8} aria-hidden />
      <span>From</span>
      <NativeSelect
        size="xs"
        aria-label="Earlier version"
        data={choices}
        value={String(before)}
        onChange={({ currentTarget }) => void compareSides(sideOf(currentTarget.value), after)}
      />
      <span>to</span>
      <NativeSelect
        size="xs"
        aria-label="Later version"
        data={choices}
        value={String(after)}
        onChange={({ currentTarget }) => void compareSides(before, sideOf(currentTarget.value))}
      />
      <Button size="compact-xs" variant="default" ml="auto" onClick={endComparison}>
        Done
      </Button>
    </fieldset>
  )
}
