import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Column } from './column.ts'

/** The columns that a table has room for, and the grid tracks of its rows. */
export function useShownColumns<Row, By extends string>(all: readonly Column<Row, By>[]) {
  const { ref: table, width } = useElementSize<HTMLTableElement>()
  const columns = useMemo(() => all.filter(({ from = 0 }) => width === 0 || width >= from), [all, width])
  return { table, columns, template: columns.map((column) => column.width).join(' ') }
}
