import { useWindow } from '../state/window-state.ts'
import { Facts } from './Facts.tsx'
import styles from './inspector.module.css'
import type { SettingGroup } from './setting-group.ts'

/** Settings group by group; a group is marked where a problem is about it as a whole. */
export function SettingGroups({ groups }: { readonly groups: readonly SettingGroup[] }) {
  const pointer = useWindow((state) => state.marked?.pointer ?? null)
  return groups.map(({ title, at, facts }) => (
    <div key={at} className={styles.group} data-marked={title !== null && pointer !== null && isAbout(pointer, at)}>
      {title !== null && <h4>{title}</h4>}
      <Facts facts={facts} />
    </div>
  ))
}

/** Whether a problem is about the group as a whole, or about the list that it is of: percents that do not make 100 are about every branch. */
function isAbout(pointer: string, at: string): boolean {
  const isWholeStep = /^\/steps\/[^/]+$/.test(pointer)
  return pointer === at || (pointer !== '' && !isWholeStep && at.startsWith(`${pointer}/`))
}
