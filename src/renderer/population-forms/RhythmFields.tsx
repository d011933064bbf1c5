import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { OptionalPart } from '../step-forms/OptionalPart.tsx'
import { NumberField } from './NumberField.tsx'
import styles from './population-forms.module.css'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

/** When in the day and in the week people do something, in UTC. */
export function RhythmFields({ at }: { readonly at: DocumentPath }) {
  return (
    <>
      <OptionalPart at={[...at, 'hours']} label="By the hour, in UTC" fresh={hours.map(() => 1)}>
        <WeightsOf list={[...at, 'hours']} names={hours} one="hour" />
      </OptionalPart>
      <OptionalPart at={[...at, 'days']} label="By the day of the week" fresh={days.map(() => 1)}>
        <WeightsOf list={[...at, 'days']} names={days} one="day" />
      </OptionalPart>
    </>
  )
}

interface WeightsOfProps {
  readonly list: DocumentPath
  readonly names: readonly string[]
  readonly one: string
}

/** A weight for each, with a bar that shows how the heaviest compares. */
function WeightsOf({ list, names, one }: WeightsOfProps) {
  const heaviest = useOfValue(list, (weights) => (Array.isArray(weights) ? Math.max(...weights.map(Number), 0) : 0))
  return (
    <>
      <WholeRemark at={list} />
      <ol className={styles.weights} aria-label={`Weights by ${one}`}>
        {names.map((name, place) => (
          <li key={name}>
            <Bar at={[...list, place]} heaviest={heaviest} />
            <span aria-hidden>{name}</span>
            <NumberField at={[...list, place]} label={`Weight of ${name}`} isLabelHidden required />
          </li>
        ))}
      </ol>
    </>
  )
}

function Bar({ at, heaviest }: { readonly at: DocumentPath; readonly heaviest: number }) {
  const weight = useOfValue(at, (value) => (typeof value === 'number' ? value : 0))
  return <i style={{ width: heaviest > 0 ? `${(weight / heaviest) * 100}%` : 0 }} aria-hidden />
}
