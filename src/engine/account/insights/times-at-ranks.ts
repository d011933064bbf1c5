/** Fewer are sorted. */
const fewTimes = 4_096
const drawers = 16_384

/**
 * The times that would stand at these places if all were sorted, without sorting a million: they are counted into drawers, and only the
 * drawers that are asked for are looked into.
 *
 * @param least, greatest the ends of the times
 * @param ranks from 0, in order
 */
export function timesAtRanks(times: Float64Array, least: number, greatest: number, ranks: readonly number[]): number[] {
  if (least === greatest) return ranks.map(() => least)
  if (times.length <= fewTimes) {
    const sorted = times.slice().sort()
    return ranks.map((rank) => sorted[rank] as number)
  }
  const width = (greatest - least) / drawers
  const before = countedBefore(times, least, width)
  const drawersOfRanks = ranks.map((rank) => drawerOfRank(before, rank))
  const opened = openDrawers(times, least, width, before, new Set(drawersOfRanks))
  return ranks.map((rank, place) => {
    const which = drawersOfRanks[place] as number
    const drawer = opened.get(which) as Drawer
    const [found] = timesAtRanks(drawer.times, drawer.least, drawer.greatest, [rank - (before[which] as number)])
    return found as number
  })
}

interface Drawer {
  readonly times: Float64Array
  count: number
  least: number
  greatest: number
}

/** The greatest time has the last drawer to share. */
function drawerOf(time: number, least: number, width: number): number {
  const drawer = ((time - least) / width) | 0
  return drawer < drawers ? drawer : drawers - 1
}

/** How many times lie in the drawers before each, and in all of them. */
function countedBefore(times: Float64Array, least: number, width: number): Int32Array {
  const before = new Int32Array(drawers + 1)
  // Numbered, here and below: going through a typed array by `of` takes three times as long.
  for (let place = 0; place < times.length; place++) {
    const after = drawerOf(times[place] as number, least, width) + 1
    before[after] = (before[after] as number) + 1
  }
  for (let drawer = 1; drawer <= drawers; drawer++) before[drawer] = (before[drawer] as number) + (before[drawer - 1] as number)
  return before
}

/** The last drawer before which no more lie than the rank says. */
function drawerOfRank(before: Int32Array, rank: number): number {
  let low = 0
  let high = drawers - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((before[middle] as number) <= rank) low = middle
    else high = middle - 1
  }
  return low
}

function openDrawers(
  times: Float64Array,
  least: number,
  width: number,
  before: Int32Array,
  wanted: ReadonlySet<number>,
): Map<number, Drawer> {
  const opened = new Map<number, Drawer>()
  const byNumber = new Array<Drawer | null>(drawers).fill(null)
  for (const drawer of wanted) {
    const empty = {
      times: new Float64Array((before[drawer + 1] as number) - (before[drawer] as number)),
      count: 0,
      least: Number.POSITIVE_INFINITY,
      greatest: Number.NEGATIVE_INFINITY,
    }
    opened.set(drawer, empty)
    byNumber[drawer] = empty
  }
  for (let place = 0; place < times.length; place++) {
    const time = times[place] as number
    const drawer = byNumber[drawerOf(time, least, width)]
    if (!drawer) continue
    drawer.times[drawer.count++] = time
    if (time < drawer.least) drawer.least = time
    if (time > drawer.greatest) drawer.greatest = time
  }
  return opened
}
