import { useCallback, useEffect, useRef } from 'react'
import type { Command } from '../../preload/commands.ts'
import { useThemeToggle } from '../theme/use-theme-toggle.ts'
import { runCommand } from './run-command.ts'

/** Does any command, by whatever key, menu or list it was chosen. The function stays the same, so that keys are heard by one listener for good. */
export function useRunCommand(): (command: Command) => void {
  const { toggle } = useThemeToggle()
  const latest = useRef(toggle)
  useEffect(() => {
    latest.current = toggle
  }, [toggle])
  return useCallback((command) => (command === 'toggle-theme' ? latest.current() : runCommand(command)), [])
}
