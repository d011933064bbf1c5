import { Menu } from '@mantine/core'
import { IconArrowRight, IconCircleMinus } from '@tabler/icons-react'
import { whyNotConnect } from '../../engine/edit/connect-way.ts'
import type { WayId } from '../../engine/edit/way-place.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { waysOut } from '../../engine/model/ways-out.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { shownDocument } from '../editing/edit-journey.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import styles from './canvas-editing.module.css'
import { closeInsertMenu } from './insert-menu-state.ts'
import { leadWay } from './lead-way.ts'

/** Where the way may lead instead; what a drag does, without a pointer. */
export function LeadItems({ way, journey }: { readonly way: WayId; readonly journey: Journey }) {
  const document = shownDocument()
  const step = journey.steps[way.step]
  if (document === null || step === undefined) return null
  const now = waysOut(way.step, step).find(({ label }) => label === way.branch)?.to ?? null
  const legal = Object.entries(journey.steps).filter(([id]) => id !== now && whyNotConnect(document, way, id) === null)
  const lead = (to: string | null) => {
    closeInsertMenu()
    leadWay(way, to)
  }
  if (legal.length === 0 && now === null) return null
  return (
    <>
      <Menu.Label>This way</Menu.Label>
      {legal.length > 0 && (
        <Menu.Sub position="right-end">
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconArrowRight size={16} aria-hidden />}>Lead to…</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown aria-label="Lead to" className={styles.steps}>
            {legal.map(([id, one]) => (
              <Menu.Item
                key={id}
                leftSection={<StepIcon type={one.type} size={15} />}
                rightSection={<span className={`${styles.stepId} mono`}>{id}</span>}
                onClick={() => lead(id)}
              >
                <span className={styles.target}>{stepTitle(id, one)}</span>
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      )}
      {now !== null && (
        <Menu.Item leftSection={<IconCircleMinus size={16} aria-hidden />} onClick={() => lead(null)}>
          End here
        </Menu.Item>
      )}
    </>
  )
}
