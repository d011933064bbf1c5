import type { KeyboardEvent } from 'react'
import type { PathFlows, PathNode } from '../../engine/account/insights/insight-views.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { selectStep } from '../state/select.ts'
import styles from './insights.module.css'
import { type LaidLink, type LaidNode, layOutSankey } from './sankey-layout.ts'
import { nameInLines, nameLine, nodeWidth, type SankeyPlan, sankeyPlan } from './sankey-room.ts'

interface PathSankeyProps {
  readonly flows: PathFlows
  readonly nameOf: (node: PathNode) => string
  readonly branchName: (step: string, branch: string) => string
  readonly width: number
  readonly height: number
}

/** Nodes by step and position, links as wide as many went that way. */
export function PathSankey({ flows, nameOf, branchName, width, height }: PathSankeyProps) {
  if (flows.links.length === 0) return <p className={styles.none}>Everybody is still in the first step.</p>
  const plan = sankeyPlan(flows.nodes, { width, height })
  const { inner, gap } = plan
  const laid = layOutSankey(flows, { width: inner.width, height: inner.height, nodeWidth, gap })
  const last = Math.max(...flows.nodes.map(({ position }) => position))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldsets
    <svg className={styles.bars} width={plan.width} height={plan.height} role="group" aria-label="Paths" data-wide={plan.width > width}>
      <g transform={`translate(${inner.left} ${inner.top})`}>
        {laid.links.map((link, place) => {
          const { from, to } = flows.links[place] ?? { from: 0, to: 0 }
          return (
            <Link
              key={`${from} ${to}`}
              laid={link}
              ends={[laid.nodes[from], laid.nodes[to]]}
              place={place}
              flows={flows}
              nameOf={nameOf}
              branchName={branchName}
            />
          )
        })}
        {laid.nodes.map((node, place) => (
          <Node
            key={`${flows.nodes[place]?.position} ${flows.nodes[place]?.kind} ${flows.nodes[place]?.name}`}
            laid={node}
            node={flows.nodes[place]}
            nameOf={nameOf}
            admitted={flows.admitted}
            plan={plan}
            room={flows.nodes[place]?.position === last ? plan.room.last : plan.room.usual}
          />
        ))}
      </g>
    </svg>
  )
}

interface NodeProps {
  readonly laid: LaidNode
  readonly node: PathNode | undefined
  readonly nameOf: (node: PathNode) => string
  readonly admitted: number
  readonly plan: SankeyPlan
  /** Of the name, px. */
  readonly room: number
}

function Node({ laid, node, nameOf, admitted, plan, room }: NodeProps) {
  if (node === undefined) return <g />
  const name = nameOf(node)
  const { x, y, height } = laid
  const drawn = (
    <>
      <title>{`${name}: ${formatCount(node.count)}, ${formatShare(node.count, admitted)} of the admitted`}</title>
      <rect className={styles[`node-${node.kind}`]} x={x} y={y} width={nodeWidth} height={Math.max(1.5, height)} rx={2} />
      <Name lines={nameInLines(name, room, plan.lines, nameWidth)} laid={laid} isAbove={plan.isAbove} />
    </>
  )
  if (node.kind !== 'step') {
    return <g>{drawn}</g>
  }
  const choose = () => selectStep(node.name)
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    choose()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons
    <g className={styles.barRow} role="button" tabIndex={0} onClick={choose} onKeyDown={pressed}>
      {drawn}
    </g>
  )
}

interface NameProps {
  readonly lines: readonly string[]
  readonly laid: LaidNode
  readonly isAbove: boolean
}

/** Beside the middle of its node, or in lines above it. */
function Name({ lines, laid: { x, y, height }, isAbove }: NameProps) {
  const left = isAbove ? x : x + nodeWidth + 5
  const middleOf = (line: number): number => (isAbove ? y - 4 - (lines.length - line - 0.5) * nameLine : y + height / 2)
  return lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name have nothing else
    <text key={place} className={styles.nodeName} x={left} y={middleOf(place)} dominantBaseline="central">
      {line}
    </text>
  ))
}

let pen: CanvasRenderingContext2D | null = null

/** How wide a name is, px. */
function nameWidth(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * 7
  pen.font = `11.5px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText(text).width
}

interface LinkProps {
  readonly laid: LaidLink
  readonly ends: readonly [from: LaidNode | undefined, to: LaidNode | undefined]
  readonly place: number
  readonly flows: PathFlows
  readonly nameOf: (node: PathNode) => string
  readonly branchName: (step: string, branch: string) => string
}

function Link({ laid, ends, place, flows, nameOf, branchName }: LinkProps) {
  const link = flows.links[place]
  const [from, to] = [flows.nodes[link?.from ?? -1], flows.nodes[link?.to ?? -1]]
  if (link === undefined || from === undefined || to === undefined) return <g />
  const branches = link.branches.map(({ branch, count }) => `${branchName(from.name, branch)} ${formatCount(count)}`).join(', ')
  return (
    <path className={styles.link} data-ends={to.kind === 'outcome'} d={ribbon(laid, (ends[0]?.x ?? 0) + nodeWidth, ends[1]?.x ?? 0)}>
      <title>{`${nameOf(from)} → ${nameOf(to)}: ${formatCount(link.count)}${branches === '' ? '' : ` (${branches})`}`}</title>
    </path>
  )
}

/** A band between two edges: a thick line would break where it bends. */
function ribbon({ fromY, toY, breadth }: LaidLink, fromX: number, toX: number): string {
  const half = Math.max(1, breadth) / 2
  const bend = (fromX + toX) / 2
  const there = `M${fromX},${fromY - half}C${bend},${fromY - half} ${bend},${toY - half} ${toX},${toY - half}`
  return `${there}V${toY + half}C${bend},${toY + half} ${bend},${fromY + half} ${fromX},${fromY + half}Z`
}
