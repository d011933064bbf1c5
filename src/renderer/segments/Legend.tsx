import styles from './segments.module.css'

/** How memberships are drawn. */
export function Legend() {
  return (
    <span className={styles.legend}>
      <span title="As everybody knows it: what a journey sees">
        <svg width={16} height={8} aria-hidden>
          <rect className={styles.known} width={16} height={8} rx={1.5} />
        </svg>
        known
      </span>
      <span title="As it truly is, whoever knows it">
        <svg width={16} height={8} aria-hidden>
          <rect className={styles.truly} x={0.5} y={0.5} width={15} height={7} rx={1.5} />
        </svg>
        truly
      </span>
      <span title="Another thing is known than is true">
        <i className={styles.lagSample} />
        lag
      </span>
      <span title="A batch segment is calculated: from when its data is taken to when the result shows">
        <svg width={7} height={8} aria-hidden>
          <path className={styles.calculations} d="M3.5 1L0.5 7h6z" />
        </svg>
        calculation
      </span>
    </span>
  )
}
