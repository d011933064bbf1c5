import type { KeyboardEvent } from 'react'
import type { JsonValue } from '../../engine/model/json-value.ts'
import type { SampledPerson } from '../../engine/synthesis/sample-population.ts'
import { formatCount } from '../format/number.ts'
import { textOf } from '../format/text-of.ts'
import styles from './people.module.css'

interface PeopleTableProps {
  readonly people: readonly SampledPerson[]
  /** Place of the one whose events are shown. */
  readonly chosen: number
  readonly choose: (place: number) => void
}

/** Who they are: identities and traits, as a run has them. Up and down move the choice. */
export function PeopleTable({ people, chosen, choose }: PeopleTableProps) {
  const namespaces = namesOf(people.map(({ profile }) => profile.identities ?? {}))
  const traits = namesOf(people.map(({ profile }) => profile.traits ?? {}))
  const press = (event: KeyboardEvent) => {
    const to = chosen + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0)
    if (to === chosen || to < 0 || to >= people.length) return
    event.preventDefault()
    choose(to)
    event.currentTarget.querySelectorAll('tbody tr')[to]?.scrollIntoView({ block: 'nearest' })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: rows scroll here, also for those without a mouse
    <section className={styles.scroller} tabIndex={0} onKeyDown={press} aria-label="The first people">
      <table className={styles.table} aria-label="People" aria-rowcount={people.length}>
        <thead>
          <tr>
            <th scope="col">Id</th>
            {namespaces.map((name) => (
              <th key={`identity ${name}`} scope="col">
                {name} <small>identity</small>
              </th>
            ))}
            {traits.map((name) => (
              <th key={`trait ${name}`} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">Events</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ profile, eventCount }, place) => (
            <tr key={profile.id} aria-current={place === chosen} onClick={() => choose(place)}>
              <td className="mono">{profile.id}</td>
              {namespaces.map((name) => (
                <td key={`identity ${name}`}>{(profile.identities?.[name] ?? []).map((one) => textOf(one as JsonValue)).join(', ')}</td>
              ))}
              {traits.map((name) => (
                <td key={`trait ${name}`}>{textOf(profile.traits?.[name])}</td>
              ))}
              <td className="num">{eventCount === null ? 'very many' : formatCount(eventCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** All keys, in the order in which they come. */
const namesOf = (records: readonly Readonly<Record<string, unknown>>[]): readonly string[] => [...new Set(records.flatMap(Object.keys))]
