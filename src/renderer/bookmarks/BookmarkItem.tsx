import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatInstant } from '../../engine/time/instant.ts'
import { formatDayAndTime } from '../format/instant.ts'
import type { Bookmark } from './bookmark-list.ts'
import styles from './bookmarks.module.css'
import { deleteBookmark, openCard, renameBookmark } from './bookmarks.ts'

interface BookmarkItemProps {
  readonly bookmark: Bookmark
  readonly isNamed: boolean
  readonly goTo: (at: number) => void
}

/** A bookmark in the list: goes there, can be renamed and deleted. */
export function BookmarkItem({ bookmark, isNamed, goTo }: BookmarkItemProps) {
  const { id, at, name } = bookmark
  const place = useRef<HTMLButtonElement>(null)
  // When the name field goes, what had the keyboard is gone: the card keeps it, so that Escape closes it.
  useEffect(() => {
    if (!isNamed && document.activeElement === document.body) place.current?.focus()
  }, [isNamed])
  if (isNamed) return <NameField bookmark={bookmark} />
  return (
    <li className={styles.item}>
      <button ref={place} type="button" className={styles.place} onClick={() => goTo(at)}>
        <span>{name}</span>
        <time dateTime={formatInstant(at)}>{formatDayAndTime(at)}</time>
      </button>
      <Tooltip label="Rename">
        <ActionIcon aria-label={`Rename ${name}`} size={26} onClick={() => openCard({ for: 'name', id })}>
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Delete">
        <ActionIcon aria-label={`Delete ${name}`} size={26} onClick={() => deleteBookmark(id)}>
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

/** Enter and leaving the field keep the name, Escape leaves the old one. */
function NameField({ bookmark: { id, name } }: { readonly bookmark: Bookmark }) {
  const [text, setText] = useState(name)
  const end = (keeps: boolean) => {
    if (keeps) renameBookmark(id, text)
    openCard({ for: 'list' })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(event.key === 'Enter')
  }
  return (
    <li className={styles.item}>
      <TextInput
        aria-label="Name of the bookmark"
        size="xs"
        value={text}
        maxLength={80}
        autoFocus
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => end(true)}
        onKeyDown={press}
      />
    </li>
  )
}
