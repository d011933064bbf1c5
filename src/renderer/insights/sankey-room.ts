import type { PathFlows } from '../../engine/account/insights/insight-views.ts'
import { mostGaps } from './sankey-layout.ts'
import { wrappedWords } from './wrapped-words.ts'

/** Where nodes and their names have room; px. */
export interface SankeyPlan {
  /** Of the whole drawing: no smaller than the names need. */
  readonly width: number
  readonly height: number
  /** Of the nodes within it. */
  readonly inner: { readonly width: number; readonly height: number; readonly top: number; readonly left: number }
  readonly gap: number
  /** Names stand above their nodes where columns are too close for them to stand beside. */
  readonly isAbove: boolean
  /** How wide a name may be: of a node, and of one in the last column. */
  readonly room: { readonly usual: number; readonly last: number }
  /** How many lines a name may have. */
  readonly lines: number
}

export const nodeWidth = 9
export const nameLine = 14
const margin = { left: 4, right: 4, top: 8, bottom: 8 }
/** What names at the right of the last nodes may take. */
const besideLast = 132
const leastBeside = 90
const leastPitch = 66
const linesAbove = 2

/** What a drawing of the paths of this shape needs of a card of this size: never so little that names would lie over each other. */
export function sankeyPlan(nodes: PathFlows['nodes'], card: { readonly width: number; readonly height: number }): SankeyPlan {
  const sizes: number[] = []
  for (const { position } of nodes) sizes[position] = (sizes[position] ?? 0) + 1
  const columns = Math.max(1, sizes.length)
  const between = (card.width - margin.left - besideLast - nodeWidth) / Math.max(1, columns - 1) - nodeWidth
  const isAbove = columns > 1 && between - 10 < leastBeside
  const lines = isAbove ? linesAbove : 1
  const pitch = Math.max(leastPitch, (card.width - margin.left - margin.right) / columns)
  const width = isAbove ? Math.max(card.width, margin.left + pitch * columns + margin.right) : card.width
  const gap = lines * nameLine + (isAbove ? 6 : 2)
  const top = isAbove ? gap : margin.top
  const ofGaps = ((Math.max(...sizes.map((size) => size ?? 0), 1) - 1) * gap) / mostGaps
  const height = Math.max(card.height, Math.ceil(top + ofGaps + margin.bottom))
  return {
    width,
    height,
    inner: {
      width: isAbove ? pitch * (columns - 1) + nodeWidth : Math.max(80, card.width - margin.left - besideLast),
      height: Math.max(40, height - top - margin.bottom),
      top,
      left: margin.left,
    },
    gap,
    isAbove,
    room: isAbove ? { usual: pitch - 8, last: pitch - 8 } : { usual: between - 10, last: besideLast - 10 },
    lines,
  }
}

/** A name in at most so many lines, none wider than there is room; what does not fit is left out at the end. */
export function nameInLines(name: string, room: number, lines: number, widthOf: (text: string) => number): readonly string[] {
  const wrapped = wrappedWords(name, room, widthOf)
  const rest = wrapped.slice(lines - 1).join(' ')
  return [...wrapped.slice(0, lines - 1), ...(rest === '' ? [] : [rest])].map((line) => cutToRoom(line, room, widthOf))
}

function cutToRoom(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text
  let kept = text.length - 1
  while (kept > 1 && widthOf(`${text.slice(0, kept).trimEnd()}…`) > room) kept -= 1
  return `${text.slice(0, kept).trimEnd()}…`
}
