import styles from './segments.module.css'

interface MembershipSignProps {
  readonly stored: boolean
  readonly truly: boolean
  readonly segment: string
}

/** The two bars of a membership in small: known above and filled, truly below and hollow; a line where the profile is not in. */
export function MembershipSign({ stored, truly, segment }: MembershipSignProps) {
  const words = `${segment}: known ${stored ? 'member' : 'not in'}, truly ${truly ? 'member' : 'not in'}`
  return (
    <svg className={styles.sign} width={22} height={14} role="img" aria-label={words} data-lags={stored !== truly}>
      <title>{words}</title>
      {stored ? (
        <rect className={styles.known} x={0.5} y={0.5} width={21} height={5} rx={1.5} />
      ) : (
        <path className={styles.nobody} d="M1 3h20" />
      )}
      {truly ? (
        <rect className={styles.truly} x={0.5} y={8.5} width={21} height={5} rx={1.5} />
      ) : (
        <path className={styles.nobody} d="M1 11h20" />
      )}
    </svg>
  )
}
