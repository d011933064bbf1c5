import { type KeyboardEvent, useMemo } from 'react'
import type { SendOrder } from '../../engine/account/tables/row-filters.ts'
import type { SendRow } from '../../engine/account/views.ts'
import { destinationName } from '../canvas/step-words.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { sendOrigin } from '../inspector/send-origin.ts'
import { copySend, copySendAsCurl } from '../sends/copy-send.ts'
import { askRun } from '../state/ask-run.ts'
import { compareWith, endComparison } from '../state/compare.ts'
import { shownDestinations } from '../state/derived.ts'
import { selectSend } from '../state/select.ts'
import { useSettledJourney } from '../state/use-settled-journey.ts'
import { useWindow, windowState } from '../state/window-state.ts'
import { type Column, timeWidth } from './column.ts'
import { changeFilters, hasAny, useTableFilters } from './filters/table-filters.ts'
import { NothingMatches } from './NothingMatches.tsx'
import { ProfileCell } from './ProfileCell.tsx'
import { RowTable } from './RowTable.tsx'
import { readSends } from './read-rows.ts'
import { SendStatusCell } from './SendStatusCell.tsx'
import { usePayloadsQuery } from './table-questions.ts'

/** What has been sent by the clock's time. Two rows can be compared; the keys for copying copy the selected one. */
export function PayloadsTable() {
  const query = usePayloadsQuery()
  const { payloads, payloadOrder } = useTableFilters()
  const journey = useSettledJourney()
  const destinations = useWindow(shownDestinations)
  const selected = useWindow(({ selection }) => (selection.kind === 'send' ? selection.index : null))
  const compared = useWindow(({ selection }) => (selection.kind === 'send' ? selection.compared : null))
  const columns = useMemo(
    (): readonly Column<SendRow, SendOrder>[] => [
      { title: 'Sent', order: 'sent', width: timeWidth, figures: true, cell: (row) => formatDayAndTime(row.at) },
      {
        title: 'Profile',
        order: 'profile',
        width: 'minmax(80px, 1fr)',
        cell: (row) => <ProfileCell profile={row.profile} name={row.profileName} />,
      },
      { title: 'Event', order: 'event', width: 'minmax(80px, 1fr)', cell: (row) => row.eventName },
      { title: 'Step', order: 'step', from: 640, width: 'minmax(70px, 0.8fr)', cell: (row) => sendOrigin(row, journey) },
      {
        title: 'Destination',
        order: 'destination',
        width: 'minmax(70px, 0.7fr)',
        cell: (row) => destinationName(row.destination, destinations),
      },
      { title: 'Status', width: 'minmax(90px, 1.3fr)', cell: (row) => <SendStatusCell row={row} /> },
    ],
    [journey, destinations],
  )
  const select = (row: SendRow, isSecond: boolean) =>
    void (isSecond || compared === 'choosing' ? compareWith(row.index) : selectSend(row.index))
  return (
    <RowTable
      label="Payloads"
      isOfClock
      columns={columns}
      read={readSends}
      query={query}
      order={payloadOrder}
      onOrder={(order) => changeFilters({ payloadOrder: order })}
      selected={selected}
      second={typeof compared === 'number' ? compared : null}
      onSelect={select}
      onKey={pressKey}
      spare={spare}
      empty={
        <NothingMatches
          of="sends"
          nothingYet="Nothing has been sent yet at this time. Press play, or move the clock on."
          isKept={hasAny(payloads)}
        />
      }
    />
  )
}

/** Their statuses have to be rendered. */
const spare = 12

function pressKey(event: KeyboardEvent<HTMLElement>): void {
  const { selection } = windowState()
  if (selection.kind !== 'send') return
  if (event.key === 'Escape' && selection.compared !== null) endComparison()
  else if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'c') void copySelected(event.shiftKey)
  else return
  event.preventDefault()
}

/** Copies the selected send, which may still be being read. */
async function copySelected(asCurl: boolean): Promise<void> {
  const { selection } = windowState()
  const send = selection.kind === 'send' ? await askRun('send', selection.index) : null
  if (send !== null) await (asCurl ? copySendAsCurl : copySend)(send.result)
}
