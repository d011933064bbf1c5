import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import type { Journey } from '../../engine/model/journey.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import { toneOfStep } from '../theme/step-tone.ts'
import styles from './canvas-editing.module.css'
import { closeInsertMenu, useInsertMenu } from './insert-menu-state.ts'
import { LeadItems } from './LeadItems.tsx'
import { putStep } from './put-step.ts'
import { stepPalette } from './step-palette.ts'

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
                  onClick={() => {
                    closeInsertMenu()
                    putStep(asked.way, type)
                  }}
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
