import type { ReactNode } from 'react'

/** Something that can be chosen in the palette. */
export interface PaletteEntry {
  /** Among all entries. */
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** What tells it from others of its name. */
  readonly note?: string
  /** The key that does the same. */
  readonly keyName?: string
  readonly icon?: ReactNode
  readonly act: () => void
}

const paletteGroups = ['Commands', 'Tables', 'Journeys', 'Steps', 'Scenarios', 'Segments', 'Destinations', 'People', 'Instances'] as const
type PaletteGroup = (typeof paletteGroups)[number]

/** Of each group so many are listed. */
const mostOfGroup = 8

/** The entries that have every word of what was typed, those whose name begins with it first. */
export function matchingEntries(
  entries: readonly PaletteEntry[],
  typed: string,
): readonly (readonly [PaletteGroup, readonly PaletteEntry[]])[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries.filter(({ label, note = '', group }) => {
    const text = `${label} ${note} ${group}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const rank = ({ label }: PaletteEntry) => (words[0] !== undefined && label.toLowerCase().startsWith(words[0]) ? 0 : 1)
  return paletteGroups.flatMap((group) => {
    const own = found.filter((entry) => entry.group === group).sort((a, b) => rank(a) - rank(b))
    const most = group === 'Commands' && words.length === 0 ? own.length : mostOfGroup
    return own.length === 0 ? [] : [[group, own.slice(0, most)] as const]
  })
}
