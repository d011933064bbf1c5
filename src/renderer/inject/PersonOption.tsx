import type { ProfileRow } from '../../engine/account/views.ts'
import styles from './inject.module.css'

/** Somebody of the run, as one is offered to be chosen. */
export function PersonOption({ row }: { readonly row: ProfileRow | undefined }) {
  if (row === undefined) return null
  const { profile, profileName, email } = row
  return (
    <span className={styles.option}>
      <strong>{profileName ?? profile}</strong>
      <span>{[profileName === null ? null : profile, email].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
