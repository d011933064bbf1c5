import { chooseJourney } from '../state/choose.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ChoiceItem } from './ChoiceItem.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'
import styles from './header.module.css'

/** Which journey is on the canvas. */
export function JourneyMenu() {
  const journey = useWindow(shownJourney)
  const files = useWindow((state) => state.workspace?.journeys)
  if (files === undefined) return null
  return (
    <HeaderMenu
      label="Journey"
      tooltip="Journey on the canvas"
      className={styles.crumb}
      face={<span>{journey?.name ?? journey?.id ?? 'No journey'}</span>}
      width={280}
    >
      {files.map(({ file, id, name, journey: readable, ok }) => (
        <ChoiceItem
          key={file}
          label={name}
          note={ok ? '' : 'has problems'}
          isChosen={id === journey?.id}
          disabled={readable === null}
          choose={() => chooseJourney(id)}
        />
      ))}
    </HeaderMenu>
  )
}
