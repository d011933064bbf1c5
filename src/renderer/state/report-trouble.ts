import { notifications } from '@mantine/notifications'

/** What an error says, without the words that Electron puts around an error of main. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^Error invoking remote method '[^']*': (?:Error: )?/, '')
}

/** Whatever fails without having been expected to is at least said. Ends with the returned function. */
export function reportTrouble(): () => void {
  const rejected = (event: PromiseRejectionEvent) => {
    notifications.show({ title: 'That did not work', message: messageOf(event.reason), color: 'red', autoClose: 8_000 })
  }
  window.addEventListener('unhandledrejection', rejected)
  return () => window.removeEventListener('unhandledrejection', rejected)
}
