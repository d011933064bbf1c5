import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import { useReactFlow } from '@xyflow/react'
import styles from './journey-canvas.module.css'

export function CanvasControls({ showWhole }: { readonly showWhole: () => void }) {
  const { zoomIn, zoomOut } = useReactFlow()
  const controls = [
    { label: 'Zoom in', icon: IconPlus, act: () => void zoomIn({ duration: 120 }) },
    { label: 'Zoom out', icon: IconMinus, act: () => void zoomOut({ duration: 120 }) },
    { label: 'Show the whole journey', icon: IconFocusCentered, act: showWhole },
  ]
  return (
    <div className={styles.controls}>
      {controls.map(({ label, icon: Icon, act }) => (
        <Tooltip key={label} label={label} position="right">
          <ActionIcon aria-label={label} size={26} radius={6} onClick={act}>
            <Icon size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}
