import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { focusNeighbour, takesOut } from '../../keyboard/focus-neighbour.ts'

interface TakeOutButtonProps {
  /** "Remove Purchased" */
  readonly label: string
  readonly onTakeOut: () => void
  /** In the line of a small heading. */
  readonly isSmall?: boolean
  /** From what stands above it, px. */
  readonly gapAbove?: number
}

/** Takes what it stands in out of its list; the keyboard goes on with the one beside it. */
export function TakeOutButton({ label, onTakeOut, isSmall = false, gapAbove = 0 }: TakeOutButtonProps) {
  return (
    <ActionIcon
      {...takesOut}
      size={isSmall ? 20 : 22}
      mt={gapAbove}
      aria-label={label}
      onClick={({ currentTarget }) => {
        focusNeighbour(currentTarget)
        onTakeOut()
      }}
    >
      <IconX size={isSmall ? 13 : 14} aria-hidden />
    </ActionIcon>
  )
}
