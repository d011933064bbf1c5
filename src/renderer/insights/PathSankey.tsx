import type { KeyboardEvent } from 'react'
import type { PathFlows, PathNode } from '../../engine/account/insights/insight-views.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { selectStep } from '../state/select.ts'
import styles from './insights.module.css'
import { type LaidLink, type LaidNode, layOutSankey } from './sankey-layout.ts'

interface PathSankeyProps {
  readonly flows: PathFlows
  readonly nameOf: (node: PathNode) => string
  readonly branchName: (step: string, branch: string) => string
  readonly width: number
  readonly height: number
}

const nodeWidth = 9
/** Names stand at the right of the last nodes. */
const side = { left: 4, right: 132, bottom: 8 }
/** Where columns stand closer than this, px, names stand above their nodes instead of beside them. */
const narrowRoom = 90

/** Nodes by step and position, links as wide as many went that way. */
export function PathSankey({ flows, nameOf, branchName, width, height }: PathSankeyProps) {
  if (flows.links.length === 0) return <p className={styles.none}>Everybody is still in the first step.</p>
  const columns = 1 + Math.max(...flows.nodes.map(({ position }) => position))
  const room = Math.max(40, (width - 140) / Math.max(1, columns - 1) - nodeWidth - 8)
  const isTight = room < narrowRoom
  const top = isTight ? 20 : 8
  const laid = layOutSankey(flows, {
    width: Math.max(80, width - side.left - side.right),
    height: Math.max(40, height - top - side.bottom),
    nodeWidth,
    gap: isTight ? 24 : 14,
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldsets
    <svg className={styles.bars} width={width} height={height} role="group" aria-label="Paths">
      <g transform={`translate(${side.left} ${top})`}>
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
            room={room}
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
  readonly room: number
}

function Node({ laid: { x, y, height }, node, nameOf, admitted, room }: NodeProps) {
  if (node === undefined) return <g />
  const name = nameOf(node)
  const told = `${name}: ${formatCount(node.count)}, ${formatShare(node.count, admitted)} of the admitted`
  const isAbove = room < narrowRoom
  const most = Math.floor((room + (isAbove ? nodeWidth : 0)) / 6.8)
  const drawn = (
    <>
      <title>{told}</title>
      <rect className={styles[`node-${node.kind}`]} x={x} y={y} width={nodeWidth} height={Math.max(1.5, height)} rx={2} />
      <text className={styles.nodeName} x={isAbove ? x : x + nodeWidth + 5} y={isAbove ? y - 8 : y + height / 2} dominantBaseline="central">
        {name.length > most ? `${name.slice(0, Math.max(1, most - 1))}…` : name}
      </text>
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
