import type { SendsPerPerson } from '../../engine/account/insights/insight-views.ts'
import { counted, formatCount, formatShare } from '../format/number.ts'
import { askRunOf } from '../state/ask-run.ts'
import { ChartCard } from './ChartCard.tsx'
import { Columns } from './Columns.tsx'
import { percentOf } from './chart-table.ts'
import { useAnswer } from './use-answer.ts'
import type { ShownScope } from './use-insight-scope.ts'

/** More are shown as one bar. */
const toldApart = 20

/** How many people got nothing, one send, two … */
export function PeopleCard({ shown }: { readonly shown: ShownScope }) {
  const { value, trouble } = useAnswer(shown.key, () => askRunOf(shown.run, 'sendsPerPerson', shown.scope))
  return (
    <ChartCard
      name="people"
      sentence={value === null ? '' : sentenceOf(value)}
      trouble={trouble}
      empty={value?.people === 0 ? 'Nobody has entered by then.' : null}
      table={
        value && {
          columns: ['Sends', 'People', 'Share (%)'],
          rows: barsOf(value).map(({ sends, People }) => [
            /^\d+$/.test(sends) ? Number(sends) : sends,
            People,
            percentOf(People, value.people),
          ]),
        }
      }
    >
      {({ width, height }) =>
        value && (
          <Columns
            title="Sends per person"
            width={width}
            height={height}
            labels={barsOf(value).map(({ sends }) => sends)}
            series={[{ name: 'People', color: 'var(--action)', values: barsOf(value).map(({ People }) => People) }]}
            labelsAre="Sends that a person got"
            valuesAre="People"
          />
        )
      }
    </ChartCard>
  )
}

function barsOf({ counts }: SendsPerPerson): { sends: string; People: number }[] {
  const apart = counts.slice(0, toldApart).map((people, sends) => ({ sends: String(sends), People: people }))
  const more = counts.slice(toldApart).reduce((sum, people) => sum + people, 0)
  return more === 0 ? apart : [...apart, { sends: `${toldApart} +`, People: more }]
}

function sentenceOf({ people, sends, counts, most: [first] }: SendsPerPerson): string {
  const none = counts[0] ?? 0
  const mean = people === 0 ? 0 : sends / people
  const most = first === undefined ? '' : ` Most went to ${first.profileName ?? first.profile}: ${formatCount(first.sends)}.`
  return `${mean.toFixed(2)} sends a person on average, of ${counted(people, 'person', 'people')}; ${formatCount(none)} of them got none (${formatShare(none, people) || '0 %'}).${most}`
}
