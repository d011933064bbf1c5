import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { clockRange } from '../../state/derived.ts'
import { type Brush, setWindow, useWindow } from '../../state/window-state.ts'
import { changeFilters, useTableFilters, without } from './table-filters.ts'

/** A stretch of virtual time: the one that is brushed on the timeline. */
export function TimeFilterForm({ hasInside, onDone }: { readonly hasInside: boolean; readonly onDone: () => void }) {
  const range = useWindow(clockRange)
  const brush = useWindow((state) => state.brush)
  const { instances } = useTableFilters()
  const [from, setFrom] = useState(toField(brush?.from ?? range?.start ?? 0))
  const [to, setTo] = useState(toField(brush?.to ?? range?.end ?? 0))
  const stretch = stretchOf(from, to)
  const chooseWhat = (what: string) =>
    changeFilters({ instances: what === 'inside' ? { ...instances, duringWhat: 'inside' } : without(instances, 'duringWhat') })
  const apply = () => {
    setWindow({ brush: stretch })
    onDone()
  }
  return (
    <Stack gap={8}>
      {hasInside && (
        <NativeSelect
          size="xs"
          label="Who"
          value={instances.duringWhat ?? 'entered'}
          onChange={(event) => chooseWhat(event.currentTarget.value)}
        >
          <option value="entered">entered between</option>
          <option value="inside">was inside at some time between</option>
        </NativeSelect>
      )}
      <TextInput
        size="xs"
        type="datetime-local"
        step={1}
        label="From (UTC)"
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="datetime-local"
        step={1}
        label="To (UTC)"
        value={to}
        error={stretch === null ? 'This is before its beginning' : undefined}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt={4}>
        <Button disabled={stretch === null} onClick={apply}>
          Apply
        </Button>
      </Group>
    </Stack>
  )
}

const toField = (at: number): string => new Date(at).toISOString().slice(0, 19)

/** null where it is none. */
function stretchOf(from: string, to: string): Brush | null {
  const [first, last] = [Date.parse(`${from}Z`), Date.parse(`${to}Z`)]
  return Number.isNaN(first) || Number.isNaN(last) || last < first ? null : { from: first, to: last }
}
