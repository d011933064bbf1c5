import { NativeSelect } from '@mantine/core'
import type { Segment } from '../../engine/model/segment.ts'
import { chooseSegment } from '../state/choose.ts'
import styles from './segments.module.css'
import { nameOf, useShownSegment } from './shown-segment.ts'

/** The segment that a chart or a trial is about: the one that profiles are listed with. */
export function SegmentSelect({ segments }: { readonly segments: readonly Segment[] }) {
  const segment = useShownSegment(segments)
  return (
    <NativeSelect
      className={styles.select}
      size="xs"
      aria-label="Segment"
      value={segment?.id ?? ''}
      onChange={({ currentTarget }) => chooseSegment(currentTarget.value)}
      data={segments.map((one) => ({ value: one.id, label: nameOf(one) }))}
    />
  )
}
