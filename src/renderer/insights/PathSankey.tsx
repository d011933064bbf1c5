import type { KeyboardEvent } from 'react'
import { Sankey } from 'recharts'
import type { PathFlows, PathNode } from '../../engine/account/insights/insight-views.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { selectStep } from '../state/select.ts'
import styles from './insights.module.css'

interface PathSankeyProps {
  readonly flows: PathFlows
  readonly nameOf: (node: PathNode) => string
  readonly width: number
  readonly height: number
}

/** Where a node was laid out. */
interface LaidNode {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly index: number
}

interface LaidLink {
  readonly sourceX: number
  readonly targetX: number
  readonly sourceY: number
  readonly targetY: number
  readonly sourceControlX: number
  readonly targetControlX: number
  readonly linkWidth: number
  readonly index: number
}

const nodeWidth = 9
/** Where columns stand closer than this, px, names stand above their nodes instead of beside them. */
const narrowRoom = 90

/** Nodes by step and position, links as wide as many went that way. */
export function PathSankey({ flows, nameOf, width, height }: PathSankeyProps) {
  const data = {
    nodes: flows.nodes.map((node) => ({ name: nameOf(node) })),
    links: flows.links.map(({ from, to, count }) => ({ source: from, target: to, value: count })),
  }
  if (data.links.length === 0) return <p className={styles.none}>Everybody is still in the first step.</p>
  const columns = 1 + Math.max(...flows.nodes.map(({ position }) => position))
  const room = Math.max(40, (width - 140) / Math.max(1, columns - 1) - nodeWidth - 8)
  return (
    <Sankey
      width={width}
      height={height}
      data={data}
      nodeWidth={nodeWidth}
      nodePadding={room < narrowRoom ? 24 : 14}
      align="left"
      margin={{ top: room < narrowRoom ? 20 : 8, bottom: 8, left: 4, right: 132 }}
      node={(laid: LaidNode) => <Node laid={laid} node={flows.nodes[laid.index]} nameOf={nameOf} admitted={flows.admitted} room={room} />}
      link={(laid: LaidLink) => <Link laid={laid} flows={flows} nameOf={nameOf} />}
    />
  )
}

interface NodeProps {
  readonly laid: LaidNode
  readonly node: PathNode | undefined
  readonly nameOf: (node: PathNode) => string
  readonly admitted: number
  readonly room: number
}

function Node({ laid: { x, y, width, height }, node, nameOf, admitted, room }: NodeProps) {
  if (node === undefined) return <g />
  const name = nameOf(node)
  const told = `${name}: ${formatCount(node.count)}, ${formatShare(node.count, admitted)} of the admitted`
  const isAbove = room < narrowRoom
  const most = Math.floor((room + (isAbove ? nodeWidth : 0)) / 6)
  const drawn = (
    <>
      <title>{told}</title>
      <rect className={styles[`node-${node.kind}`]} x={x} y={y} width={width} height={Math.max(1.5, height)} rx={2} />
      <text className={styles.nodeName} x={isAbove ? x : x + width + 5} y={isAbove ? y - 8 : y + height / 2} dominantBaseline="central">
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
  readonly flows: PathFlows
  readonly nameOf: (node: PathNode) => string
}

function Link({ laid, flows, nameOf }: LinkProps) {
  const link = flows.links[laid.index]
  const [from, to] = [flows.nodes[link?.from ?? -1], flows.nodes[link?.to ?? -1]]
  if (link === undefined || from === undefined || to === undefined) return <g />
  const branches = link.branches.map(({ branch, count }) => `${branch} ${formatCount(count)}`).join(', ')
  return (
    <path className={styles.link} data-ends={to.kind === 'outcome'} d={ribbon(laid)}>
      <title>{`${nameOf(from)} → ${nameOf(to)}: ${formatCount(link.count)}${branches === '' ? '' : ` (${branches})`}`}</title>
    </path>
  )
}

/** A band between two edges: a thick line would break where it bends. */
function ribbon({ sourceX, targetX, sourceY, targetY, sourceControlX, targetControlX, linkWidth }: LaidLink): string {
  const half = Math.max(1, linkWidth) / 2
  const there = `M${sourceX},${sourceY - half}C${sourceControlX},${sourceY - half} ${targetControlX},${targetY - half} ${targetX},${targetY - half}`
  return `${there}V${targetY + half}C${targetControlX},${targetY + half} ${sourceControlX},${sourceY + half} ${sourceX},${sourceY + half}Z`
}
