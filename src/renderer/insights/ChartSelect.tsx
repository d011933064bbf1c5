import styles from './insights.module.css'

interface ChartSelectProps {
  readonly label: string
  readonly value: string
  /** Values with their words. */
  readonly choices: readonly (readonly [string, string])[]
  readonly choose: (value: string) => void
}

/** A small choice in the head of a chart. */
export function ChartSelect({ label, value, choices, choose }: ChartSelectProps) {
  return (
    <label className={styles.select}>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
