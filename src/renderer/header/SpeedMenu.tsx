import { speedChoices, speedLabel } from '../playback/speed.ts'
import { chooseSpeed } from '../state/remember-speed.ts'
import { useWindow } from '../state/window-state.ts'
import { ChoiceItem } from './ChoiceItem.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'
import styles from './header.module.css'

/** How fast the virtual clock plays. */
export function SpeedMenu() {
  const chosen = useWindow((state) => state.speed)
  return (
    <HeaderMenu
      label="Speed"
      tooltip="Speed of the virtual clock"
      className={styles.pill}
      face={<span>{chosen === 'fastest' ? 'fastest' : speedLabel(chosen)}</span>}
      width={250}
      position="bottom-end"
    >
      {speedChoices.map(({ speed, label, meaning }) => (
        <ChoiceItem key={label} label={label} note={meaning} isChosen={speed === chosen} choose={() => chooseSpeed(speed)} />
      ))}
    </HeaderMenu>
  )
}
