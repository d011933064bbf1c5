import { type CSSProperties, Fragment } from 'react'
import type { PathPart } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { StepType } from '../../engine/model/step.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { branchLabel } from '../canvas/ways-out.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import { toneOfStep } from '../theme/step-tone.ts'
import styles from './cells.module.css'
import { type PathBetween, pathBetween } from './path-between.ts'
import { pathPasses } from './path-passes.ts'

/** A path as a row of steps in their tones: a step that was left by a branch by that branch's name, the end as a flag. */
export function PathChips({ path, journey }: { readonly path: readonly PathPart[]; readonly journey: Journey | null }) {
  const passes = pathPasses(path)
  const words = passes.map((pass) => `${partWords(pass, journey)}${pass.times === 1 ? '' : ` × ${pass.times}`}`)
  // The end says no more than the outcome does, and in a long path the start, which all share, makes room.
  const isSmall = (at: number, type: StepType | undefined) => type === 'end' || (at === 0 && passes.length > 3)
  const between = pathBetween(passes.length)
  return (
    <span className={styles.path} title={words.join(' › ')} data-long={between === null ? undefined : between.long}>
      {passes.map((part, at) => {
        const step = journey?.steps[part.step]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path only grows at its end, and may pass a step twice
          <Fragment key={at}>
            {at > 0 && (
              <span className={styles.then} data-between={at !== between?.from && isBetween(at, between)}>
                ›
              </span>
            )}
            {at === between?.from && <span className={styles.more} data-more={`+${between.until - between.from}`} />}
            <span
              className={`${styles.step} tone-${toneOfStep(step?.type ?? 'end')}`}
              data-small={isSmall(at, step?.type)}
              data-between={isBetween(at, between)}
              style={isSmall(at, step?.type) ? undefined : widthOf(words[at])}
            >
              {step !== undefined && isSmall(at, step.type) ? <StepIcon type={step.type} size={12} /> : words[at]}
            </span>
          </Fragment>
        )
      })}
    </span>
  )
}

/** Words up to this long are kept whole as long as there are longer ones to cut. */
const short = 8

/** Long words give way first: a short one that loses the least bit of its width loses two letters to the ellipsis. */
const shrinkOf = (words = ''): number => (words.length > short ? 1_000_000 * (words.length - short) : 1)

/** As many letters of each stay as tell it from others. */
const leastLetters = 5

const widthOf = (words = ''): CSSProperties => ({
  flexShrink: shrinkOf(words),
  minWidth: `calc(${Math.min(words.length, leastLetters)}ch + 10px)`,
})

const isBetween = (at: number, between: PathBetween | null): boolean => between !== null && at >= between.from && at < between.until

export function partWords(part: PathPart, journey: Journey | null): string {
  const step = journey?.steps[part.step]
  if (part.branch === 'maximum') return 'Maximum'
  if (part.branch !== undefined) return branchLabel(step, part.branch)
  return step === undefined ? part.step : stepTitle(part.step, step)
}
