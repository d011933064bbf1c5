import {
  IconArrowForwardUp,
  IconArrowsShuffle,
  IconArrowsSplit2,
  IconBolt,
  IconClock,
  IconFlag2,
  IconHourglass,
  IconMessageForward,
  IconMessageReply,
  IconSend2,
  IconUserCheck,
  IconUserEdit,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { StepType } from '../../engine/model/step.ts'

const iconOf = {
  event: IconBolt,
  'hold-until': IconHourglass,
  wait: IconClock,
  condition: IconArrowsSplit2,
  'random-split': IconArrowsShuffle,
  'send-to-destination': IconSend2,
  'segment-qualification': IconUserCheck,
  'segment-trigger': IconUsersGroup,
  action: IconMessageForward,
  'update-profile': IconUserEdit,
  jump: IconArrowForwardUp,
  reaction: IconMessageReply,
  end: IconFlag2,
} as const satisfies Record<StepType, unknown>

export function StepIcon({ type, size = 17 }: { readonly type: StepType; readonly size?: number }) {
  const Icon = iconOf[type]
  return <Icon size={size} stroke={1.8} aria-hidden />
}
