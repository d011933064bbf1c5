import styles from './cells.module.css'

export function ProfileCell({ profile, name }: { readonly profile: string; readonly name: string | null }) {
  return (
    <span className={styles.profile} title={name === null ? profile : `${name} (${profile})`}>
      {name !== null && <span className={styles.name}>{name}</span>}
      <span className={`mono ${name === null ? '' : styles.id}`}>{profile}</span>
    </span>
  )
}
