import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { insertStep, type WithStep } from '../../engine/edit/insert-step.ts'
import type { WayId } from '../../engine/edit/way-place.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { StepType } from '../../engine/model/step.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { editJourney } from '../editing/edit-journey.ts'
import { selectStep } from '../state/select.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import { toneOfStep } from '../theme/step-tone.ts'
import styles from './canvas-editing.module.css'
import { closeInsertMenu, useInsertMenu } from './insert-menu-state.ts'
import { LeadItems } from './LeadItems.tsx'
import { needsName, stepPalette } from './step-palette.ts'

/** Asks which step is to be put on a way, by the product's own names, or where the way is to lead. */
export function InsertMenu({ journey }: { readonly journey: Journey }) {
  const asked = useInsertMenu((state) => state.asked)
  const { preset } = journey
  return (
    <Menu opened={asked !== null} onClose={closeInsertMenu} position="bottom" width={220} returnFocus>
      <Menu.Target>
        <span className={styles.anchor} style={{ left: asked?.x ?? 0, top: asked?.y ?? 0 }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label="Add a step">
        {asked !== null &&
          stepPalette(preset).map(({ title, types }) => (
            <Fragment key={title}>
              <Menu.Label>{title}</Menu.Label>
              {types.map((type) => (
                <Menu.Item
                  key={type}
                  leftSection={
                    <span className={`${styles.icon} tone-${toneOfStep(type)}`}>
                      <StepIcon type={type} size={15} />
                    </span>
                  }
                  onClick={() => putOn(asked.way, type, preset)}
                >
                  {stepKindName(type, preset)}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        {asked !== null && <LeadItems way={asked.way} journey={journey} />}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The new step is selected, so that its settings are there to be filled in. */
function putOn(way: WayId, type: StepType, preset: string): void {
  const kind = stepKindName(type, preset)
  let put: WithStep | null = null
  editJourney(`add ${kind}`, (document) => {
    put = insertStep(document, way, type, needsName(preset) ? kind : null)
    return put?.document ?? document
  })
  closeInsertMenu()
  const { step } = (put as WithStep | null) ?? { step: null }
  if (step !== null) selectStep(step)
}
