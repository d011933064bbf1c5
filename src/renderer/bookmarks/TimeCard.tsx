import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { keyOf, withKey } from '../keyboard/key-names.ts'
import { goTo } from '../playback/transport.ts'
import { clockRange } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { BookmarkItem } from './BookmarkItem.tsx'
import styles from './bookmarks.module.css'
import { addBookmark, openCard, useBookmarkState, useBookmarks } from './bookmarks.ts'
import { GoToForm } from './GoToForm.tsx'
import { useFocusBack } from './use-focus-back.ts'

/** Beside the clock: a field to go to any instant, and the bookmarks of the scenario. */
export function TimeCard() {
  const card = useBookmarkState((state) => state.card)
  const hasClock = useWindow((state) => clockRange(state) !== null)
  const close = () => openCard(null)
  useFocusBack()
  return (
    <Popover
      opened={card !== null && hasClock}
      onDismiss={close}
      // While a bookmark is named, Escape is its field's.
      closeOnEscape={card?.for !== 'name'}
      width={330}
      position="bottom-end"
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Tooltip label={withKey('Go to an instant, bookmarks', 'go-to')} disabled={card !== null}>
          <ActionIcon
            aria-label="Go to an instant, bookmarks"
            size={30}
            radius={8}
            disabled={!hasClock}
            onClick={() => openCard(card === null ? { for: 'instant' } : null)}
          >
            <IconBookmark size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label="Go to an instant, bookmarks">
        <div className={styles.card}>
          <GoToForm isFirst={card?.for === 'instant'} done={close} />
          <BookmarkList close={close} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function BookmarkList({ close }: { readonly close: () => void }) {
  const bookmarks = useBookmarks()
  const named = useBookmarkState(({ card }) => (card?.for === 'name' ? card.id : null))
  const hasRun = useWindow((state) => state.run !== null)
  return (
    <section aria-label="Bookmarks">
      <h3 className={styles.heading}>
        Bookmarks
        <Tooltip label={withKey('At what the clock shows', 'add-bookmark')}>
          <Button variant="subtle" size="compact-xs" disabled={!hasRun} onClick={addBookmark}>
            Add one here
          </Button>
        </Tooltip>
      </h3>
      {bookmarks.length === 0 ? (
        <p className={styles.none}>
          {hasRun
            ? `None yet. ${keyOf('add-bookmark')} marks what the clock shows, to come back to it.`
            : `None yet. Run the scenario (${keyOf('run-to-end')}), go to an instant that matters, and press ${keyOf('add-bookmark')}.`}
        </p>
      ) : (
        <ul className={styles.list}>
          {bookmarks.map((bookmark) => (
            <BookmarkItem
              key={bookmark.id}
              bookmark={bookmark}
              isNamed={bookmark.id === named}
              goTo={(at) => {
                close()
                goTo(at)
              }}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
