import type { Command } from '../../preload/commands.ts'
import { useThemeToggle } from '../theme/use-theme-toggle.ts'
import { runCommand } from './run-command.ts'

/** Does any command, by whatever key, menu or list it was chosen. */
export function useRunCommand(): (command: Command) => void {
  const { toggle } = useThemeToggle()
  return (command) => (command === 'toggle-theme' ? toggle() : runCommand(command))
}
