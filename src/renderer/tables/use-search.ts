import { useDebouncedValue } from '@mantine/hooks'
import { useWindow } from '../state/window-state.ts'

const searchDelayMs = 90

/** What is looked for in the tables, once the typing pauses; '' without anything. */
export function useSearch(): string {
  const [search] = useDebouncedValue(
    useWindow((state) => state.search.trim()),
    searchDelayMs,
  )
  return search
}
