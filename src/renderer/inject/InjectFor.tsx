import { Button } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useWindow } from '../state/window-state.ts'
import { openInjection, whyNotNow } from './open-injection.ts'

/** Lets this person do something at the clock's time. */
export function InjectFor({ profile }: { readonly profile: string }) {
  const hindrance = useWindow(whyNotNow)
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconBolt size={14} aria-hidden />}
      title={hindrance ?? undefined}
      disabled={hindrance !== null}
      onClick={() => openInjection('event', profile)}
    >
      Send an event as this person…
    </Button>
  )
}
