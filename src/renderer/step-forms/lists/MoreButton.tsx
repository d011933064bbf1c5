import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { MouseEvent } from 'react'

interface MoreButtonProps {
  /** "Add a branch" */
  readonly label: string
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void
}

/** What a list ends with: asks for one more. */
export function MoreButton({ label, onClick }: MoreButtonProps) {
  return (
    <Button
      variant="default"
      size="compact-xs"
      style={{ justifySelf: 'start' }}
      leftSection={<IconPlus size={13} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
