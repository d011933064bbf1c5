import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { withItemDuplicated, withItemMoved, withItemRemoved } from '../../engine/edit/list-items.ts'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { followMovedItems, setOpen, useItemKey } from '../step-forms/lists/open-items.ts'

interface ItemMenuProps {
  readonly list: DocumentPath
  readonly index: number
  readonly count: number
  readonly title: string
}

/** What can be done with one of a list as a whole. */
export function ItemMenu({ list, index, count, title }: ItemMenuProps) {
  const { edit } = useFieldsDocument()
  const keyOf = useItemKey()
  const move = (to: number) => {
    if (edit(`move ${title}`, (document) => withItemMoved(document, list, index, to)))
      followMovedItems(keyOf(list), (place) => (place === index ? to : place === to ? index : place))
  }
  const duplicate = () => {
    if (!edit(`duplicate ${title}`, (document) => withItemDuplicated(document, list, index))) return
    followMovedItems(keyOf(list), (place) => (place > index ? place + 1 : place))
    setOpen(keyOf([...list, index + 1]), true)
  }
  const remove = () => {
    if (edit(`remove ${title}`, (document) => withItemRemoved(document, list, index)))
      followMovedItems(keyOf(list), (place) => (place === index ? null : place > index ? place - 1 : place))
  }
  return (
    <Menu position="bottom-end" width={150}>
      <Menu.Target>
        <ActionIcon size={22} aria-label={`More for ${title}`}>
          <IconDots size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={13} aria-hidden />} onClick={duplicate}>
          Duplicate
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={13} aria-hidden />} disabled={index === 0} onClick={() => move(index - 1)}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={13} aria-hidden />} disabled={index === count - 1} onClick={() => move(index + 1)}>
          Move down
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={13} aria-hidden />} onClick={remove}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
