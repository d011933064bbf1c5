import { Fragment } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import { selectStep } from '../state/select.ts'
import { partWords } from '../tables/PathChips.tsx'
import { pathPasses } from '../tables/path-passes.ts'
import { toneOfStep } from '../theme/step-tone.ts'
import { pathOfText } from './path-of-text.ts'
import styles from './sends.module.css'

/** The way that led to a send, each step to be clicked. */
export function SendPath({ path, journey }: { readonly path: string; readonly journey: Journey }) {
  return (
    <nav className={styles.path} aria-label="The path that led here">
      {pathPasses(pathOfText(path)).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path may pass a step twice
        <Fragment key={at}>
          {at > 0 && <span className={styles.then}>›</span>}
          <button
            type="button"
            className={`${styles.step} tone-${toneOfStep(journey.steps[part.step]?.type ?? 'end')}`}
            title={part.step}
            onClick={() => selectStep(part.step)}
          >
            {partWords(part, journey)}
            {part.times > 1 && ` × ${part.times}`}
          </button>
        </Fragment>
      ))}
    </nav>
  )
}
