import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import type { StepType } from '../../engine/model/step.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { useFold } from '../state/folds.ts'
import { useWindow } from '../state/window-state.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import { toneOfStep } from '../theme/step-tone.ts'
import { chooseKind, dragKind, followChosen, useCarried } from './palette-drag.ts'
import styles from './step-palette.module.css'
import { stepPalette } from './step-palette.ts'

/** All kinds of steps that the product has, to be dragged onto a way, or chosen and put on one. It stays open or folded. */
export function StepPalette({ preset }: { readonly preset: string }) {
  const [isOpen, toggle] = useFold('step-palette', false)
  const isEditable = useWindow(canBeEdited)
  const id = useId()
  if (!isEditable) return null
  return (
    <section className={styles.palette} aria-label="Steps" data-open={isOpen}>
      <button type="button" className={styles.title} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        <IconPlus size={14} stroke={2} aria-hidden />
        Steps
        <IconChevronDown size={13} aria-hidden />
      </button>
      {isOpen && <Kinds id={id} preset={preset} />}
    </section>
  )
}

function Kinds({ id, preset }: { readonly id: string; readonly preset: string }) {
  const chosen = useCarried(({ carried }) => (carried !== null && carried.at === null ? carried.type : null))
  return (
    <div id={id} className={styles.kinds}>
      {stepPalette(preset).map(({ title, types }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {types.map((type) => (
            <Kind key={type} type={type} name={stepKindName(type, preset)} isChosen={type === chosen} />
          ))}
        </section>
      ))}
      <p role="status">{chosen === null ? '' : `Choose a plus on the canvas for ${stepKindName(chosen, preset)}. Esc for none.`}</p>
    </div>
  )
}

function Kind({ type, name, isChosen }: { readonly type: StepType; readonly name: string; readonly isChosen: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isChosen) return
    // By keyboard it goes on at the ways, and after Escape here.
    if (button.current?.matches(':focus-visible')) {
      document.querySelector<HTMLElement>('[data-region="canvas"] button[data-way-step]')?.focus()
    }
    return followChosen(() => button.current?.focus())
  }, [isChosen])
  return (
    <button
      ref={button}
      type="button"
      className={styles.kind}
      data-kind={type}
      aria-pressed={isChosen}
      title="Drag it onto a way, or click it and then a plus"
      onPointerDown={(event) => dragKind(type, event)}
      onClick={() => chooseKind(type)}
    >
      <span className={`${styles.icon} tone-${toneOfStep(type)}`}>
        <StepIcon type={type} size={15} />
      </span>
      <span>{name}</span>
    </button>
  )
}
