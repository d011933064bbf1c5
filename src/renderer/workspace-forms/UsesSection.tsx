import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import inspector from '../inspector/inspector.module.css'
import { chooseJourney } from '../state/choose.ts'
import { selectStep } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import { type FileUses, looking, useAllUses } from './all-uses.ts'
import styles from './workspace-forms.module.css'

/** What names something of the workspace; a journey is gone to. */
export function UsesSection({ list, id }: { readonly list: WorkspaceList; readonly id: string }) {
  const { files, isComplete } = useAllUses(list, id)
  return (
    <section className={inspector.section} aria-label="Used by">
      <h3>Used by</h3>
      {files.length === 0 ? (
        <p className={inspector.paragraph}>{isComplete ? 'Nothing names it.' : looking}</p>
      ) : (
        <ul className={styles.uses}>
          {files.map((uses) => (
            <li key={uses.file}>
              <FileLine {...uses} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FileLine({ file, name, uses }: FileUses) {
  const journey = windowState().workspace?.journeys.find((one) => one.file === file)
  const steps = [...new Set(uses.flatMap(({ place: [part, step] }) => (part === 'steps' && typeof step === 'string' ? [step] : [])))]
  if (journey === undefined) return <span title={file}>{name}</span>
  const [first] = steps
  const show = () => {
    chooseJourney(journey.id)
    if (first !== undefined) selectStep(first)
  }
  return (
    <button type="button" title={file} onClick={show}>
      {name}
      {steps.length > 0 && `: ${steps.join(', ')}`}
    </button>
  )
}
