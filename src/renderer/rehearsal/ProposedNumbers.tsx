import { Loader, NumberInput, TextInput } from '@mantine/core'
import type { ProposedNumber } from '../../engine/propose/proposed-numbers.ts'
import type { RehearsalProposed } from '../../preload/bridge-contract.ts'
import styles from './rehearsal.module.css'

interface ProposedNumbersProps {
  readonly proposed: RehearsalProposed | null
  readonly changed: Readonly<Record<string, number | string>>
  readonly change: (pointer: string, value: number | string) => void
}

/** Every number of the proposal, by what it is about. */
export function ProposedNumbers({ proposed, changed, change }: ProposedNumbersProps) {
  if (proposed === null) {
    return (
      <p className={styles.waiting}>
        <Loader size={14} /> Reading what the journey waits for…
      </p>
    )
  }
  if (proposed.kind === 'failed') {
    return (
      <p className={styles.trouble} role="alert">
        {proposed.message}
      </p>
    )
  }
  const groups = [...new Set(proposed.numbers.map(({ group }) => group))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.numbers} aria-label="What people do" tabIndex={0}>
      {groups.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend>{group}</legend>
          {proposed.numbers
            .filter((number) => number.group === group)
            .map((number) => (
              <NumberRow
                key={number.pointer}
                number={number}
                value={changed[number.pointer] ?? number.value}
                change={(value) => change(number.pointer, value)}
              />
            ))}
        </fieldset>
      ))}
    </section>
  )
}

interface NumberRowProps {
  readonly number: ProposedNumber
  readonly value: number | string
  readonly change: (value: number | string) => void
}

function NumberRow({ number: { group, label, kind }, value, change }: NumberRowProps) {
  const name = `${group}: ${label}`
  return (
    <div className={styles.row}>
      <span>{label}</span>
      {kind === 'duration' ? (
        <TextInput size="xs" aria-label={name} value={String(value)} onChange={(event) => change(event.currentTarget.value)} />
      ) : (
        <NumberInput
          size="xs"
          aria-label={name}
          min={0}
          max={kind === 'share' ? 100 : undefined}
          suffix={kind === 'mean' ? '' : ' %'}
          decimalScale={kind === 'mean' ? 3 : 1}
          step={kind === 'mean' ? 0.1 : 1}
          value={kind === 'mean' ? Number(value) : rounded(Number(value) * 100)}
          onChange={(typed) => typeof typed === 'number' && change(kind === 'mean' ? typed : rounded(typed) / 100)}
        />
      )}
    </div>
  )
}

/** To a tenth: what binary makes of a hundredth times a hundred is nobody's business. */
const rounded = (value: number): number => Math.round(value * 10) / 10
