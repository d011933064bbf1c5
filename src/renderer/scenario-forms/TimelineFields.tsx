import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch, IconSortAscending } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { withItemAdded, withItemRemoved } from '../../engine/edit/list-items.ts'
import { timelineItemAs } from '../../engine/edit/timeline-item-kind.ts'
import { isInOrder, withTimelineInOrder } from '../../engine/edit/timeline-order.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { formatCount } from '../format/number.ts'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { FoldedItem } from '../step-forms/lists/FoldedItem.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { setOpen, useItemKey } from '../step-forms/lists/open-items.ts'
import forms from '../step-forms/step-forms.module.css'
import { ItemMenu } from './ItemMenu.tsx'
import { timelinePlace } from './places.ts'
import styles from './scenario-forms.module.css'
import { focusItem } from './show-expectation.ts'
import { TimelineItemFields } from './TimelineItemFields.tsx'
import { itemInWords, itemSummary } from './timeline-words.ts'
import { useScenarioDocument } from './use-scenario.ts'

/** With more than that each letter would be waited for: the whole file is checked after it. */
const longest = 5_000
/** So many are shown at once; more on demand. */
const page = 50
const noItems: readonly JsonValue[] = []

/** What happens in the scenario beside what synthetic people do by themselves. */
export function TimelineFields({ file }: { readonly file: string }) {
  const timeline = useValueAt(timelinePlace)
  const items = Array.isArray(timeline) ? (timeline as readonly JsonValue[]) : noItems
  if (items.length > longest) {
    return (
      <div className={forms.form}>
        <WholeRemark at={timelinePlace} />
        <p className={forms.none}>
          {`${formatCount(items.length)} things happen. The window edits timelines of up to ${formatCount(longest)}; a longer one is edited in the file, ${file}.`}
        </p>
      </div>
    )
  }
  return <Items file={file} items={items} />
}

function Items({ file, items }: { readonly file: string; readonly items: readonly JsonValue[] }) {
  const { edit } = useFieldsDocument()
  const keyOf = useItemKey()
  const document = useScenarioDocument(file)
  const isSorted = useMemo(() => document === null || isInOrder(document), [document])
  const [wanted, setWanted] = useState('')
  const [shown, show] = useState(page)
  const count = items.length
  const found = useMemo(() => placesOf(items, wanted), [items, wanted])
  const add = () => {
    setWanted('')
    show(Math.max(shown, count + 1))
    setOpen(keyOf([...timelinePlace, count]), true)
    edit('add to the timeline', (scenario) => withItemAdded(scenario, timelinePlace, timelineItemAs(undefined, 'event')))
    focusItem([...timelinePlace, count])
  }
  return (
    <div className={forms.form}>
      <WholeRemark at={timelinePlace} />
      {count === 0 && <p className={forms.none}>Nothing: only what synthetic and recorded people do by themselves.</p>}
      {count > 10 && (
        <TextInput
          size="xs"
          aria-label="Find in the timeline"
          placeholder="Find a person, an event, a journey…"
          leftSection={<IconSearch size={13} aria-hidden />}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      {found.slice(0, shown).map((index) => (
        <Item key={index} index={index} count={count} />
      ))}
      {found.length === 0 && count > 0 && <p className={forms.none}>Nothing in the timeline matches.</p>}
      {found.length > shown && (
        <Button variant="default" size="compact-xs" style={{ justifySelf: 'start' }} onClick={() => show(shown + page)}>
          {`Show ${Math.min(page, found.length - shown)} more of ${formatCount(found.length)}`}
        </Button>
      )}
      <div className={styles.buttons}>
        <Button variant="default" size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} onClick={add}>
          Add what happens
        </Button>
        {!isSorted && (
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconSortAscending size={13} aria-hidden />}
            onClick={() => edit('sort the timeline', withTimelineInOrder)}
          >
            Sort by time
          </Button>
        )}
      </div>
    </div>
  )
}

/** Drawn anew only when it is another itself: many of them stand there while one is typed into. */
const Item = memo(function Item({ index, count }: { readonly index: number; readonly count: number }) {
  const { edit } = useFieldsDocument()
  const at = [...timelinePlace, index]
  const title = itemInWords(useValueAt(at))
  return (
    <FoldedItem
      at={at}
      title={title}
      summary={itemSummary}
      tools={<ItemMenu list={timelinePlace} index={index} count={count} title={title} />}
      remove={() => edit(`remove ${title}`, (document) => withItemRemoved(document, timelinePlace, index))}
    >
      <TimelineItemFields at={at} />
    </FoldedItem>
  )
})

/** Where what is sought stands; all places where nothing is sought. */
function placesOf(items: readonly JsonValue[], wanted: string): readonly number[] {
  const words = wanted.trim().toLowerCase()
  return items.flatMap((item, index) => (words === '' || JSON.stringify(item).toLowerCase().includes(words) ? [index] : []))
}
