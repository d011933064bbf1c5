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

const paletteGroups = [
  'Commands',
  'Tables',
  'Journeys',
  'Steps',
  'Scenarios',
  'Populations',
  'Segments',
  'Events',
  'Namespaces',
  'Destinations',
  'People',
  'Instances',
] as const
type PaletteGroup = (typeof paletteGroups)[number]

/** Of each group so many are listed, but the whole of what the window itself can do and show as long as nothing is typed. */
const mostOfGroup = 8
const ownOfWindow: readonly PaletteGroup[] = ['Commands', 'Tables']

export interface FoundGroup {
  readonly group: PaletteGroup
  readonly entries: readonly PaletteEntry[]
  /** How many more there are, that are not listed. */
  readonly more: number
}

/** The entries that have every word of what was typed, those whose name begins with it first. */
export function matchingEntries(entries: readonly PaletteEntry[], typed: string): readonly FoundGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries.filter(({ label, note = '', group }) => {
    const text = `${label} ${note} ${group}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const rank = ({ label }: PaletteEntry) => (words[0] !== undefined && label.toLowerCase().startsWith(words[0]) ? 0 : 1)
  return paletteGroups.flatMap((group) => {
    const own = found.filter((entry) => entry.group === group).sort((a, b) => rank(a) - rank(b))
    const most = words.length === 0 && ownOfWindow.includes(group) ? own.length : mostOfGroup
    return own.length === 0 ? [] : [{ group, entries: own.slice(0, most), more: Math.max(own.length - most, 0) }]
  })
}
