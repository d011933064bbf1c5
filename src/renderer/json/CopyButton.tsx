import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy, IconTerminal2 } from '@tabler/icons-react'
import { copyText } from '../state/export-result.ts'

interface CopyButtonProps {
  /** What it does: "Copy the payload". */
  readonly label: string
  /** What was copied, for the note afterwards. */
  readonly copied: string
  /** Made when it is wanted. */
  readonly text: () => string
  readonly kind?: 'json' | 'command'
}

export function CopyButton({ label, copied, text, kind = 'json' }: CopyButtonProps) {
  const Icon = kind === 'json' ? IconCopy : IconTerminal2
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} size={24} onClick={() => void copyText(text(), copied)}>
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
