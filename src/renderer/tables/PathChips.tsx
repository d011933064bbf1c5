import { Fragment } from 'react'
import type { PathPart } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { branchLabel } from '../canvas/ways-out.ts'
import { toneOfStep } from '../theme/step-tone.ts'
import styles from './cells.module.css'

/** A path as a row of steps in their tones. */
export function PathChips({ path, journey }: { readonly path: readonly PathPart[]; readonly journey: Journey | null }) {
  const words = path.map((part) => partWords(part, journey))
  return (
    <span className={styles.path} title={words.join(' › ')}>
      {path.map((part, at) => {
        const step = journey?.steps[part.step]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path only grows at its end, and may pass a step twice
          <Fragment key={at}>
            {at > 0 && <span className={styles.then}>›</span>}
            <span className={`${styles.step} tone-${toneOfStep(step?.type ?? 'end')}`}>{words[at]}</span>
          </Fragment>
        )
      })}
    </span>
  )
}

function partWords(part: PathPart, journey: Journey | null): string {
  const step = journey?.steps[part.step]
  const title = step === undefined ? part.step : stepTitle(part.step, step)
  return part.branch === undefined ? title : `${title} · ${branchLabel(step, part.branch).toLowerCase()}`
}
