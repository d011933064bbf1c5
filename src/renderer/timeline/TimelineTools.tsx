import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsHorizontal, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import styles from './timeline.module.css'
import { showAll, useTimelineView, zoom } from './timeline-view.ts'
import { zoomStep } from './zoom.ts'

/** Zooming by button. */
export function TimelineTools({ enabled }: { readonly enabled: boolean }) {
  const isZoomed = useTimelineView((state) => state.part !== null)
  const tools = [
    { label: 'Show less time', keys: 'Shift ↑', icon: IconZoomIn, act: () => zoom(zoomStep), disabled: !enabled },
    { label: 'Show more time', keys: 'Shift ↓', icon: IconZoomOut, act: () => zoom(1 / zoomStep), disabled: !isZoomed },
    { label: 'Show the whole clock', keys: '0', icon: IconArrowsHorizontal, act: showAll, disabled: !isZoomed },
  ]
  return (
    <div className={styles.tools}>
      {tools.map(({ label, keys, icon: Icon, act, disabled }) => (
        <Tooltip key={label} label={`${label} (${keys} on the timeline)`} position="left">
          <ActionIcon aria-label={label} size={24} radius={6} disabled={disabled} onClick={act}>
            <Icon size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}
