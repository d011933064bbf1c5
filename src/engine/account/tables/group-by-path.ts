import type { InstanceColumns } from './instance-columns.ts'
import { median } from './median.ts'
import type { PathTexts } from './path-texts.ts'
import type { PathGroup } from './row-filters.ts'

/** The paths that instances took by an instant, the most taken first; of equally many the one that was taken earlier. */
export function groupByPath(columns: InstanceColumns, texts: PathTexts, positions: Uint32Array, at: number): PathGroup[] {
  const keys = new Uint32Array(positions.length)
  const ends = new Uint32Array(texts.keyCount + 1)
  const examples = new Map<number, number>()
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place] as number
    const key = texts.keyOf(columns.pathAt(position, at), columns.outcomeAt(position, at))
    keys[place] = key
    if (ends[key + 1] === 0) examples.set(key, position)
    ends[key + 1] = (ends[key + 1] as number) + 1
  }
  for (let key = 1; key < ends.length; key++) ends[key] = (ends[key] as number) + (ends[key - 1] as number)

  const starts = ends.slice()
  const inside = new Float64Array(positions.length)
  for (let place = 0; place < positions.length; place++) {
    const key = keys[place] as number
    const free = starts[key] as number
    starts[key] = free + 1
    inside[free] = columns.insideMs(positions[place] as number, at)
  }
  const groups = Array.from(examples, ([key, example]): PathGroup => {
    const [from, to] = [ends[key] as number, ends[key + 1] as number]
    const { text, parts, outcome } = texts.pathOf(key)
    const count = to - from
    return { text, path: parts, outcome, count, share: count / positions.length, medianInsideMs: median(inside, from, to), example }
  })
  return groups.sort((one, other) => other.count - one.count || one.example - other.example)
}
