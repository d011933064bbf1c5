/** Between two rows, px. */
export const rowGap = 5

const least = 14
const most = 44

/** How high each row is drawn, px: they share the room there is; where that is too little for all, the rest is a scroll away. */
export function rowHeight(rows: number, room: number): number {
  return Math.max(least, Math.min(most, Math.floor(room / Math.max(1, rows)) - rowGap))
}
