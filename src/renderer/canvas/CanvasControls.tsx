import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocusCentered, IconMap2, IconMinus, IconPlus, IconSitemap } from '@tabler/icons-react'
import { useReactFlow } from '@xyflow/react'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './journey-canvas.module.css'
import { useMap } from './map-fold.ts'

interface Control {
  readonly label: string
  readonly icon: typeof IconPlus
  readonly act: () => void
  /** Of what is shown or not. */
  readonly isOn?: boolean
}

interface CanvasControlsProps {
  readonly showWhole: () => void
  /** Places all cards by itself again; absent where cards are not placed by hand. */
  readonly layOut?: () => void
}

export function CanvasControls({ showWhole, layOut }: CanvasControlsProps) {
  const { zoomIn, zoomOut } = useReactFlow()
  const [isMapOpen, toggleMap] = useMap()
  const isPlaced = useWindow((state) => canBeEdited(state) && shownJourney(state)?.layout !== undefined)
  const controls: readonly Control[] = [
    { label: 'Zoom in', icon: IconPlus, act: () => void zoomIn({ duration: 120 }) },
    { label: 'Zoom out', icon: IconMinus, act: () => void zoomOut({ duration: 120 }) },
    { label: 'Show the whole journey', icon: IconFocusCentered, act: showWhole },
    ...(isPlaced && layOut ? [{ label: 'Lay out anew', icon: IconSitemap, act: layOut }] : []),
    { label: 'Map of the canvas', icon: IconMap2, act: toggleMap, isOn: isMapOpen },
  ]
  return (
    <div className={styles.controls}>
      {controls.map(({ label, icon: Icon, act, isOn }) => (
        <Tooltip key={label} label={label} position="right">
          <ActionIcon aria-label={label} aria-pressed={isOn} variant={isOn ? 'light' : 'subtle'} size={26} radius={6} onClick={act}>
            <Icon size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}
