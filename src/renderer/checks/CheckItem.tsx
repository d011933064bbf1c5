import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react'
import type { CheckPlace, CheckResult } from '../../engine/account/result.ts'
import { showExpectation } from '../scenario-forms/show-expectation.ts'
import lists from '../tables/lists.module.css'
import styles from './checks.module.css'
import { groupedCounts } from './grouped-counts.ts'
import { showFailure } from './show-place.ts'

interface CheckItemProps {
  readonly check: CheckResult
  /** The scenario's. */
  readonly file: string
  /** Of the expectation in the scenario. */
  readonly place: number
}

/** One expectation: whether it held, what was expected and what was found, and the way to where it failed. */
export function CheckItem({ check, file, place: index }: CheckItemProps) {
  const { name, holds, detail, expected, place } = check
  return (
    <li className={lists.item}>
      {holds ? (
        <IconCircleCheckFilled className={lists.good} size={17} aria-label="holds" />
      ) : (
        <IconCircleXFilled className={lists.bad} size={17} aria-label="does not hold" />
      )}
      <div className="selectable">
        {name}
        {holds ? (
          detail !== '' && <div className="muted">{groupedCounts(detail)}</div>
        ) : (
          <dl className={styles.verdict}>
            <dt>Expected</dt>
            <dd>{groupedCounts(expected)}</dd>
            <dt>Found</dt>
            <dd>{groupedCounts(detail)}</dd>
            <dt>Where</dt>
            <dd>{placeInWords(place)}</dd>
          </dl>
        )}
      </div>
      <span className={styles.ways}>
        {!holds && (
          <button type="button" className={styles.show} onClick={() => void showFailure(file, place)}>
            Show it
          </button>
        )}
        <button type="button" className={styles.show} aria-label={`Edit ${name}`} onClick={() => showExpectation(file, index)}>
          Edit
        </button>
      </span>
    </li>
  )
}

function placeInWords({ journey, step, profile }: CheckPlace): string {
  const parts = [profile, step === undefined ? undefined : `step ${step}`, journey]
  return parts.filter((part) => part !== undefined).join(' · ') || 'the whole run'
}
