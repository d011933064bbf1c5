import { useEffect, useRef } from 'react'
import type { FieldChange, StepDifference, WayChange } from '../../engine/edit/compare-journeys.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { pointerTo } from '../../engine/edit/document-with.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { reveal } from '../inspector/reveal.ts'
import { wordsOfPlace } from '../place-words/words-of-place.ts'
import { lookAt, sideName, useCompared } from './compared-versions.ts'
import { differenceWords, signs, stepWords, valueText } from './difference-words.ts'
import type { ShownDifference } from './use-difference.ts'
import styles from './version-difference.module.css'

/** Everything that differs between the compared versions, with before and after. */
export function DifferenceInspector({ shown: { before, after, difference, united } }: { readonly shown: ShownDifference }) {
  return (
    <>
      <Heading kind="Comparison" title={`From ${sideName(before)} to ${sideName(after)}`} detail={differenceWords(difference)} />
      {difference.fields.length > 0 && (
        <section className={inspector.section} aria-label="The journey itself">
          <h3>The journey itself</h3>
          <Fields fields={difference.fields} of={[]} journey={united} />
        </section>
      )}
      {difference.steps.length > 0 && (
        <section className={inspector.section} aria-label="Steps that differ">
          <h3>Steps</h3>
          {difference.steps.map((step) => (
            <StepChanges key={step.id} step={step} journey={united} />
          ))}
        </section>
      )}
    </>
  )
}

function StepChanges({ step, journey }: { readonly step: StepDifference; readonly journey: Journey }) {
  const ref = useRef<HTMLElement>(null)
  const isLookedAt = useCompared(({ compared }) => compared?.step === step.id)
  useEffect(() => {
    if (isLookedAt) reveal(ref.current)
  }, [isLookedAt])
  const titleOf = (id: string) => (journey.steps[id] ? stepTitle(id, journey.steps[id]) : id)
  return (
    <section ref={ref} className={styles.step} data-sign={step.kind} data-looked={isLookedAt} aria-label={titleOf(step.id)}>
      <button type="button" aria-pressed={isLookedAt} title="Show it on the canvas" onClick={() => lookAt(step.id)}>
        <b className={styles.sign} data-sign={step.kind} aria-hidden>
          {signs[step.kind]}
        </b>
        <span>
          <strong>{titleOf(step.id)}</strong> <span className="mono">{step.id}</span>
          <em>{stepWords(step)}</em>
        </span>
      </button>
      <Ways ways={step.ways} titleOf={titleOf} />
      <Fields fields={step.fields} of={['steps', step.id]} journey={journey} />
    </section>
  )
}

function Ways({ ways, titleOf }: { readonly ways: readonly WayChange[]; readonly titleOf: (id: string) => string }) {
  const target = (to: WayChange['before']) => (to === undefined ? undefined : to === null ? 'the path ends' : `to ${titleOf(to)}`)
  return ways.map(({ branch, before, after }) => (
    <Change key={branch ?? ''} name={branch === null ? 'Then' : `Then, by ${branch}`} before={target(before)} after={target(after)} />
  ))
}

interface FieldsProps {
  readonly fields: readonly FieldChange[]
  /** Where what they are of stands in the journey. */
  readonly of: DocumentPath
  readonly journey: Journey
}

function Fields({ fields, of, journey }: FieldsProps) {
  const document = journey as unknown as JsonValue
  // What all of them are of stands above them.
  const shared = wordsOfPlace(of, document).length
  return fields.map(({ path, before, after }) => (
    <Change
      key={path.join('/')}
      name={wordsOfPlace([...of, ...path], document)
        .slice(shared)
        .join(' › ')}
      place={pointerTo([...of, ...path])}
      before={before === undefined ? undefined : valueText(before)}
      after={after === undefined ? undefined : valueText(after)}
    />
  ))
}

interface ChangeProps {
  readonly name: string
  /** As a pointer. */
  readonly place?: string
  /** undefined where nothing stood, or stands. */
  readonly before: string | undefined
  readonly after: string | undefined
}

function Change({ name, place, before, after }: ChangeProps) {
  return (
    <div className={styles.change}>
      <div className={styles.name} title={place}>
        {name}
      </div>
      {before !== undefined && (
        <del className="selectable">
          <b aria-hidden>−</b>
          <span className="heard">before: </span>
          {before}
        </del>
      )}
      {after !== undefined && (
        <ins className="selectable">
          <b aria-hidden>+</b>
          <span className="heard">now: </span>
          {after}
        </ins>
      )}
    </div>
  )
}
