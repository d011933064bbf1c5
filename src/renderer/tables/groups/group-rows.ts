/** A row of a list of groups of which one may be open, so that its members stand below it. */
export type GroupedRow = { readonly kind: 'group'; readonly place: number } | { readonly kind: 'member'; readonly place: number }

/**
 * @param position of the row in the list
 * @param open place of the open group among the groups; -1 where none is
 * @param members how many the open group has
 */
export function rowAt(position: number, open: number, members: number): GroupedRow {
  if (open < 0 || position <= open) return { kind: 'group', place: position }
  if (position <= open + members) return { kind: 'member', place: position - open - 1 }
  return { kind: 'group', place: position - members }
}
