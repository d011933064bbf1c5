import styles from './segments.module.css'
import { chooseView, type SegmentsView, useSegmentsView } from './segments-view.ts'

const views: readonly { readonly id: SegmentsView; readonly title: string; readonly hint: string }[] = [
  { id: 'memberships', title: 'One person', hint: 'What the chosen profile was in' },
  { id: 'members', title: 'Members', hint: 'How many were in the chosen segment, over time' },
  { id: 'what-if', title: 'What if', hint: 'What another setting of the chosen segment would change' },
]

export function ViewSwitch() {
  const chosen = useSegmentsView((state) => state.view)
  return (
    <fieldset className={styles.views} aria-label="What is shown">
      {views.map(({ id, title, hint }) => (
        <button key={id} type="button" aria-pressed={id === chosen} title={hint} onClick={() => chooseView(id)}>
          {title}
        </button>
      ))}
    </fieldset>
  )
}
