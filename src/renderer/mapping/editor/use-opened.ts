import { useEffect, useState } from 'react'

interface Opened {
  /** Names of the fields that stand in the editor, whether anything is mapped to them or not. */
  readonly opened: readonly string[]
  readonly open: (name: string) => void
  readonly putAway: (name: string) => void
}

/** Which fields stand in an editor: those that something is mapped to stay when they are emptied, until they are put away. */
export function useOpened(mapped: readonly string[]): Opened {
  const [opened, setOpened] = useState(mapped)
  useEffect(() => setOpened((before) => withAll(before, mapped)), [mapped])
  return {
    opened,
    open: (name) => setOpened((before) => withAll(before, [name])),
    putAway: (name) => setOpened((before) => before.filter((one) => one !== name)),
  }
}

function withAll(before: readonly string[], names: readonly string[]): readonly string[] {
  const others = names.filter((name) => !before.includes(name))
  return others.length === 0 ? before : [...before, ...others]
}
