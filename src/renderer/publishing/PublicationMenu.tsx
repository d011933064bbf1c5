import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconArrowsDiff, IconLock, IconPencil, IconPencilPlus, IconUpload } from '@tabler/icons-react'
import { useShallow } from 'zustand/react/shallow'
import { isReadOnly } from '../editing/can-be-edited.ts'
import { ChoiceItem } from '../header/ChoiceItem.tsx'
import { HeaderMenu } from '../header/HeaderMenu.tsx'
import headerStyles from '../header/header.module.css'
import { keyOf } from '../keyboard/key-names.ts'
import { useWindow } from '../state/window-state.ts'
import { compareVersions } from '../version-difference/compared-versions.ts'
import { publicationWords, publishedVersions, shownPublication } from './journey-publication.ts'
import { openPublishing } from './publish-journey.ts'
import styles from './publishing.module.css'
import { beginVersionFrom, discardChangesSince, readVersion } from './versions-of-journey.ts'

/** How the journey on the canvas stands to what was published of it, and what can be done about that. */
export function PublicationMenu() {
  const publication = useWindow(shownPublication)
  const versions = useWindow(useShallow(publishedVersions))
  const read = useWindow((state) => state.published)
  const isLocked = useWindow(isReadOnly)
  if (publication === null && versions.length === 0) return null
  const words = publication === null ? 'Its file is gone' : publicationWords(publication)
  const newest = publication?.newest ?? null
  // A version that was begun is one to be changed, whether anything was changed yet or not.
  const isBegun = newest !== null && publication?.isChanged === false && !isLocked
  const shown = read === null ? (isBegun ? `Draft of v${newest + 1}` : words) : `v${read}, read-only`
  const from = read ?? newest ?? versions[0]?.version ?? null
  return (
    <HeaderMenu
      label={`Publication: ${shown}`}
      tooltip={isLocked ? 'Published: it can only be read' : 'What was published of this journey'}
      className={styles.status}
      face={
        <>
          {isLocked ? <IconLock size={14} stroke={1.9} aria-hidden /> : <IconPencil size={14} stroke={1.9} aria-hidden />}
          <span>{shown}</span>
        </>
      }
      width={300}
    >
      <Menu.Item
        leftSection={<IconUpload size={15} aria-hidden />}
        rightSection={<span className={headerStyles.key}>{keyOf('publish-journey')}</span>}
        disabled={publication === null}
        onClick={openPublishing}
      >
        Publish…
      </Menu.Item>
      {from !== null && isLocked && (
        <Menu.Item leftSection={<IconPencilPlus size={15} aria-hidden />} onClick={() => void beginVersionFrom(from)}>
          New version from v{from}
        </Menu.Item>
      )}
      {newest !== null && publication?.isChanged === true && (
        <Menu.Item leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={() => void discardChangesSince()}>
          Discard changes since v{newest}
        </Menu.Item>
      )}
      {versions.length > 0 && (
        <Menu.Item
          leftSection={<IconArrowsDiff size={15} aria-hidden />}
          disabled={publication?.isChanged !== true && versions.length < 2}
          onClick={compareVersions}
        >
          {publication?.isChanged === true ? `Compare with v${newest}` : 'Compare versions'}
        </Menu.Item>
      )}
      {versions.length > 0 && <Menu.Label>On the canvas</Menu.Label>}
      {versions.length > 0 && publication !== null && (
        <ChoiceItem label="The journey itself" note={words} isChosen={read === null} choose={() => void readVersion(null)} />
      )}
      {versions.map(({ version, file }) => (
        <ChoiceItem
          key={file}
          label={`v${version}`}
          note="read-only"
          isChosen={read === version}
          choose={() => void readVersion(version)}
        />
      ))}
    </HeaderMenu>
  )
}
