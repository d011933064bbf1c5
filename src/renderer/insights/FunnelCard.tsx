import type { FunnelStep, JourneyFunnel } from '../../engine/account/insights/insight-views.ts'
import { counted, formatCount, formatShare } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { selectStep } from '../state/select.ts'
import { type BarRow, BarRows } from './BarRows.tsx'
import { ChartCard } from './ChartCard.tsx'
import { percentOf } from './chart-table.ts'
import { Legend } from './Legend.tsx'
import { useAnswer } from './use-answer.ts'
import type { ShownScope } from './use-insight-scope.ts'
import { useStepNames } from './use-step-names.ts'

const legend = [
  { words: 'went on or completed here', sign: 'part-main' },
  { words: 'inside now', sign: 'part-soft' },
  { words: 'ended inside', sign: 'part-bad' },
]

/** How many came to each step, and what became of them there. */
export function FunnelCard({ shown }: { readonly shown: ShownScope }) {
  const { value: funnel, trouble } = useAnswer(shown.key, () => askRunOf(shown.run, 'funnel', shown.scope))
  const nameOf = useStepNames()
  return (
    <ChartCard
      name="funnel"
      sentence={funnel === null ? '' : sentenceOf(funnel)}
      trouble={trouble}
      empty={funnel?.admitted === 0 ? 'Nobody has entered by then.' : null}
      legend={<Legend entries={legend} />}
      table={
        funnel && {
          columns: ['Step', 'Id', 'Entered', 'Reached', 'Share of the admitted (%)', 'Left', 'Inside', 'Completed here', 'Ended inside'],
          rows: funnel.steps.map((step) => [
            nameOf(step.step),
            step.step,
            step.entered,
            step.reached,
            percentOf(step.reached, funnel.admitted),
            step.left,
            step.inside,
            step.ended.completed ?? 0,
            endedInside(step),
          ]),
        }
      }
    >
      {({ width }) =>
        funnel && (
          <BarRows
            title="Funnel"
            width={width}
            scale={{ of: 'of who entered' }}
            rows={funnel.steps.map((step) => rowOf(step, funnel.admitted, nameOf(step.step)))}
          />
        )
      }
    </ChartCard>
  )
}

function sentenceOf({ admitted, outcomes }: JourneyFunnel): string {
  const completed = outcomes.completed ?? 0
  return `Of ${formatCount(admitted)} who entered, ${formatCount(completed)} completed (${formatShare(completed, admitted) || '0 %'}) and ${formatCount(outcomes.waiting ?? 0)} are still inside.`
}

/** Not by having come to an end. */
function endedInside({ ended }: FunnelStep): number {
  return Object.entries(ended).reduce((sum, [outcome, count]) => sum + (outcome === 'completed' ? 0 : count), 0)
}

/** Passes of a loop are left out of the bar: it is of instances. */
function rowOf(step: FunnelStep, admitted: number, name: string): BarRow {
  const lost = endedInside(step)
  const on = Math.max(0, step.reached - step.inside - lost)
  const share = formatShare(step.reached, admitted)
  return {
    key: step.step,
    label: name,
    value: `${formatCount(step.reached)} · ${share}`,
    told: `${name}: ${counted(step.reached, 'instance')} came here, ${share} of the admitted. ${formatCount(step.left)} left, ${formatCount(step.inside)} inside, ${formatCount(step.ended.completed ?? 0)} completed here, ${formatCount(lost)} ended inside.`,
    parts: [
      { share: on / admitted, tone: 'main' },
      { share: step.inside / admitted, tone: 'soft' },
      { share: lost / admitted, tone: 'bad' },
    ],
    choose: () => selectStep(step.step),
  }
}
