import type { BranchShare, BranchShares } from '../../engine/account/insights/insight-views.ts'
import { counted, formatCount, formatShare } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { selectStep } from '../state/select.ts'
import { type BarRow, BarRows } from './BarRows.tsx'
import { branchesSentence, isWithin } from './branches-sentence.ts'
import { ChartCard } from './ChartCard.tsx'
import { percentOf, twoDecimals } from './chart-table.ts'
import { Legend } from './Legend.tsx'
import { branchKey, type ComparedMeasure } from './replication-measures.ts'
import { useAnswer } from './use-answer.ts'
import { useBranchNames } from './use-branch-names.ts'
import { useComparedMeasures } from './use-compared-measures.ts'
import type { ShownScope } from './use-insight-scope.ts'
import { useStepNames } from './use-step-names.ts'
import { comparableOthers, notComparableWords } from './whole-run.ts'

const shareSign = { words: 'share of those who left the step', sign: 'part-main' }
const expectedSign = { words: 'expected in 95 of 100 runs', sign: 'expectedSign' }
const observedSign = { words: 'mean of other seeds, 95 % range', sign: 'observedSign' }

/** How often each branch was taken, with what chance makes expect of random splits and what other seeds gave. */
export function BranchesCard({ shown }: { readonly shown: ShownScope }) {
  const { value: steps, trouble } = useAnswer(shown.key, () => askRunOf(shown.run, 'branchShares', shown.scope))
  const { measures } = useComparedMeasures(shown)
  const nameOf = useStepNames()
  const branchName = useBranchNames()
  const others = comparableOthers(measures, shown.isWhole)
  const signs = [
    shareSign,
    ...(steps?.some(({ branches }) => branches.some(({ expected }) => expected)) ? [expectedSign] : []),
    ...([...others.values()].some((found) => found !== null) ? [observedSign] : []),
  ]
  return (
    <ChartCard
      name="branches"
      sentence={steps === null ? '' : `${branchesSentence(steps, nameOf)}${notComparableWords(measures, shown.isWhole)}`}
      trouble={trouble}
      empty={steps?.length === 0 ? 'This journey has no step with several ways out.' : null}
      legend={<Legend entries={signs} />}
      table={
        steps && {
          columns: [
            'Step',
            'Branch',
            'Taken',
            'Share of those who left (%)',
            'Expected share (%)',
            'Expected from',
            'Expected to',
            'Mean of other seeds (%)',
            '± (percentage points)',
          ],
          rows: steps.flatMap(({ step, left, branches }) =>
            branches.map(({ branch, count, expected }) => [
              nameOf(step),
              branchName(step, branch),
              count,
              percentOf(count, left),
              expected && percentOf(expected.share, 1),
              expected?.low ?? null,
              expected?.high ?? null,
              percent(others.get(branchKey(step, branch))?.mean),
              percent(others.get(branchKey(step, branch))?.plusMinus),
            ]),
          ),
        }
      }
    >
      {({ width }) =>
        steps && (
          <BarRows
            title="Branches"
            width={width}
            scale={{ of: 'of who left it' }}
            rows={steps.flatMap((step) => rowsOf(step, { step: nameOf(step.step), branch: (id) => branchName(step.step, id) }, others))}
          />
        )
      }
    </ChartCard>
  )
}

const percent = (value: number | null | undefined): number | null => (value == null ? null : twoDecimals(value))

/** What a step and its branches are called. */
interface Names {
  readonly step: string
  readonly branch: (id: string) => string
}

function rowsOf(
  { step, left, inside, branches }: BranchShares,
  { step: name, branch: branchName }: Names,
  others: ReadonlyMap<string, ComparedMeasure['others']>,
): BarRow[] {
  const choose = () => selectStep(step)
  const head: BarRow = {
    key: step,
    label: name,
    parts: null,
    value: `${formatCount(left)} left it`,
    told: `${name}: left ${counted(left, 'time')}, the whole of the shares below; ${formatCount(inside)} still inside`,
    choose,
  }
  const stay: BarRow = {
    key: `${step} inside`,
    label: '  still inside',
    parts: [],
    value: formatCount(inside),
    told: `${name}: ${counted(inside, 'visit')} not left, in no share`,
    choose,
  }
  return [
    head,
    ...branches.map((branch) =>
      branchRow(`${step} ${branch.branch}`, branchName(branch.branch), branch, left, others.get(branchKey(step, branch.branch)), choose),
    ),
    ...(inside > 0 ? [stay] : []),
  ]
}

function branchRow(
  key: string,
  name: string,
  branch: BranchShare,
  left: number,
  others: ComparedMeasure['others'] | undefined,
  choose: () => void,
): BarRow {
  const { expected, count } = branch
  const share = formatShare(count, left)
  const range = expected && left > 0 ? `, expected ${formatCount(expected.low)} to ${formatCount(expected.high)}` : ''
  const observed = others?.plusMinus == null ? '' : `, other seeds ${others.mean.toFixed(1)} ± ${others.plusMinus.toFixed(1)} %`
  return {
    key,
    label: `  ${name}`,
    value: `${share}${share === '' ? '' : ' · '}${formatCount(count)}`,
    told: `${name}: ${formatCount(count)}${share === '' ? '' : `, ${share} of the ${formatCount(left)} who left the step`}${range}${observed}`,
    parts: left === 0 ? [] : [{ share: count / left, tone: isWithin(branch) ? 'main' : 'bad' }],
    expected: expected && left > 0 ? { low: expected.low / left, high: expected.high / left } : null,
    observed: others
      ? {
          mean: others.mean / 100,
          low: (others.mean - (others.plusMinus ?? 0)) / 100,
          high: (others.mean + (others.plusMinus ?? 0)) / 100,
        }
      : null,
    choose,
  }
}
