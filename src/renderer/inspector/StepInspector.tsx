import { memo, useDeferredValue, useMemo } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import type { Step } from '../../engine/model/step.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { leftBy, leftStep } from '../canvas/way-counts.ts'
import { waysOut } from '../canvas/ways-out.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { MappingSection } from '../mapping/MappingSection.tsx'
import { countsTitle, insideTitle } from '../state/counts-time.ts'
import { shownVersionCounts } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { StepForm } from '../step-forms/StepForm.tsx'
import { StepIcon } from '../theme/StepIcon.tsx'
import { toneOfStep } from '../theme/step-tone.ts'
import { askAboutStep } from '../why/why-state.ts'
import { Facts } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import styles from './inspector.module.css'
import { ReadingsSection } from './ReadingsSection.tsx'
import { SettingGroups } from './SettingGroups.tsx'
import { StepInstances } from './StepInstances.tsx'
import { isStayedIn } from './stay-words.ts'
import { stepSettings } from './step-settings.ts'
import { useSettingSurroundings } from './use-setting-surroundings.ts'

/** A step: its numbers, its settings, its instances. */
export function StepInspector({ id, step, journey }: { readonly id: string; readonly step: Step; readonly journey: Journey }) {
  const around = useSettingSurroundings(journey)
  const isEditable = useWindow(canBeEdited)
  return (
    <>
      <Heading
        kind={stepKindName(step.type, journey.preset)}
        title={stepTitle(id, step)}
        detail={<span className="mono">{id}</span>}
        icon={
          <span className={`${styles.icon} tone-${toneOfStep(step.type)}`}>
            <StepIcon type={step.type} />
          </span>
        }
      />
      <StepNumbers id={id} step={step} isStart={journey.start === id} />
      <section className={styles.section} aria-label="Settings">
        <h3>Settings</h3>
        {isEditable ? <StepForm key={id} id={id} type={step.type} /> : <SettingGroups groups={stepSettings(id, step, around)} />}
      </section>
      {step.type === 'send-to-destination' && <SettledMapping id={id} journey={journey} />}
      {journey.start === id && <ReadingsSection journey={journey} />}
      <StepInstances step={id} journey={journey.id} />
    </>
  )
}

/** A moment later than the fields: what is typed goes first. */
function SettledMapping({ id, journey }: { readonly id: string; readonly journey: Journey }) {
  const settled = useDeferredValue<Journey | null>(journey, null)
  const place = useMemo(() => ({ step: id }), [id])
  return settled === null ? null : <Mapping key={id} place={place} journey={settled} />
}

const Mapping = memo(MappingSection)

function StepNumbers({ id, step, isStart }: { readonly id: string; readonly step: Step; readonly isStart: boolean }) {
  const version = useWindow(shownVersionCounts)
  const title = useWindow(countsTitle)
  const inside = useWindow(insideTitle)
  const own = version?.counts.steps[id]
  if (version === null || own === undefined) return null
  const left = leftStep(version, id)
  const branches = waysOut(step).filter((way) => way.branch !== null)
  return (
    <section className={styles.section} aria-label="Numbers">
      <h3>{title}</h3>
      <Facts
        facts={[
          { name: 'Entered', value: formatCount(own.entered) },
          ...(branches.length > 0 ? [{ name: 'Left', value: formatCount(left) }] : []),
          ...(isStayedIn(step, isStart) ? [{ name: inside, value: formatCount(own.waiting) }] : []),
          ...(own.sends === undefined ? [] : [{ name: 'Sent', value: formatCount(own.sends) }]),
        ]}
      />
      {branches.length > 0 && <p className={styles.paragraph}>Shares are of those who left the step.</p>}
      {branches.map(({ branch, label, percent, restarts }) => {
        const taken = leftBy(version, { step: id, branch })
        return (
          <div key={branch} className={styles.branch}>
            <span>
              {label}
              {percent !== null && <span className="muted"> set to {percent} %</span>}
              {restarts && <span className="muted"> passes again</span>}
            </span>
            <span>
              <strong>{formatCount(taken)}</strong>{' '}
              <span className="muted" title="of those who left the step">
                {formatShare(taken, left)}
              </span>
            </span>
            <div className={styles.meter}>
              <div style={{ width: `${left === 0 ? 0 : (taken / left) * 100}%` }} />
            </div>
          </div>
        )
      })}
      {!isStart && (
        <p className={styles.paragraph}>
          <button type="button" className={styles.link} onClick={() => askAboutStep(id)}>
            Who did not come here, and why?
          </button>
        </p>
      )}
    </section>
  )
}
