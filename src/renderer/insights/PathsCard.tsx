import type { PathFlows, PathNode } from '../../engine/account/insights/insight-views.ts'
import type { Outcome } from '../../engine/account/result.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { ChartCard } from './ChartCard.tsx'
import { percentOf } from './chart-table.ts'
import { outcomeWords } from './outcome-words.ts'
import { PathSankey } from './PathSankey.tsx'
import { useAnswer } from './use-answer.ts'
import { useBranchNames } from './use-branch-names.ts'
import type { ShownScope } from './use-insight-scope.ts'
import { useStepNames } from './use-step-names.ts'

/** Smaller nodes are gathered. */
const leastShare = 0.01

/** Which ways were gone, and by how many. */
export function PathsCard({ shown }: { readonly shown: ShownScope }) {
  const { value: flows, trouble } = useAnswer(shown.key, () => askRunOf(shown.run, 'pathFlows', shown.scope, leastShare))
  const stepName = useStepNames()
  const branchName = useBranchNames()
  const nameOf = (node: PathNode): string =>
    node.kind === 'step' ? stepName(node.name) : node.kind === 'outcome' ? outcomeWords(node.name as Outcome) : 'Other'
  return (
    <ChartCard
      name="paths"
      sentence={flows === null ? '' : sentenceOf(flows, nameOf)}
      trouble={trouble}
      empty={flows?.admitted === 0 ? 'Nobody has entered by then.' : null}
      table={
        flows && {
          columns: ['Place', 'From', 'To', 'Instances', 'Share of the admitted (%)', 'Branches'],
          rows: flows.links.map(({ from, to, count, branches }) => [
            (flows.nodes[from]?.position ?? 0) + 1,
            flows.nodes[from] === undefined ? '' : nameOf(flows.nodes[from]),
            flows.nodes[to] === undefined ? '' : nameOf(flows.nodes[to]),
            count,
            percentOf(count, flows.admitted),
            branches.map(({ branch, count: taken }) => `${branchName(flows.nodes[from]?.name ?? '', branch)} ${taken}`).join('; '),
          ]),
        }
      }
    >
      {(size) => flows && <PathSankey flows={flows} nameOf={nameOf} branchName={branchName} {...size} />}
    </ChartCard>
  )
}

function sentenceOf({ admitted, nodes, links }: PathFlows, nameOf: (node: PathNode) => string): string {
  const largest = [...links].sort((one, other) => other.count - one.count).find(({ from }) => (nodes[from]?.position ?? 0) > 0)
  const gathered = nodes.some(({ kind }) => kind === 'other') ? ' Ways of less than 1 % are gathered as Other.' : ''
  const [from, to] = [nodes[largest?.from ?? -1], nodes[largest?.to ?? -1]]
  if (largest === undefined || from === undefined || to === undefined) return `${formatCount(admitted)} entered.${gathered}`
  return `Most went from ${nameOf(from)} to ${nameOf(to)}: ${formatCount(largest.count)}, ${formatShare(largest.count, admitted)} of the admitted.${gathered}`
}
