import { IconStack2 } from '@tabler/icons-react'
import { ChoiceItem } from '../header/ChoiceItem.tsx'
import { HeaderMenu } from '../header/HeaderMenu.tsx'
import { useWindow } from '../state/window-state.ts'
import { CoverageLegend } from './CoverageLegend.tsx'
import { DotsLegend, FlowLegend, HeatLegend, NobodyLegend, StretchLegend } from './EdgeLegends.tsx'
import { chooseOverlay, type Overlay, overlayChoices, useOverlay } from './overlay.ts'
import styles from './overlay-bar.module.css'

/** What the edges show, to be chosen, and what that means. */
export function OverlayBar({ reveal }: { readonly reveal: (step: string) => void }) {
  const chosen = useOverlay((state) => state.overlay)
  const hasRun = useWindow((state) => state.frame !== null)
  return (
    <div className={styles.bar}>
      <HeaderMenu
        label="Overlay"
        tooltip="What the lines show"
        className={styles.choice}
        face={
          <>
            <IconStack2 size={15} stroke={1.8} aria-hidden />
            {overlayChoices.find(({ overlay }) => overlay === chosen)?.label}
          </>
        }
        width={300}
        position="bottom-end"
      >
        {overlayChoices.map(({ overlay, label, meaning }) => (
          <ChoiceItem key={overlay} label={label} note={meaning} isChosen={overlay === chosen} choose={() => chooseOverlay(overlay)} />
        ))}
      </HeaderMenu>
      {hasRun && (
        <div className={styles.legend} role="note" aria-label="Legend">
          <NobodyLegend />
          <StretchLegend />
          {legendOf(chosen, reveal)}
          <DotsLegend />
        </div>
      )}
    </div>
  )
}

function legendOf(overlay: Overlay, reveal: (step: string) => void) {
  switch (overlay) {
    case 'flow':
      return <FlowLegend />
    case 'heat':
      return <HeatLegend />
    case 'coverage':
      return <CoverageLegend reveal={reveal} />
    case 'none':
      return null
  }
}
