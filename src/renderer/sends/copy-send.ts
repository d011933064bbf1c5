import { notifications } from '@mantine/notifications'
import { curlCommand } from '../../engine/account/curl-command.ts'
import type { SendResult } from '../../engine/account/result.ts'
import { copyText } from '../state/export-result.ts'

/** Copies a send as a row of `--json`. */
export function copySend(result: SendResult): Promise<void> {
  return copyText(JSON.stringify(result, null, 2), 'Payload as JSON')
}

/** Copies all requests of a send as commands for a shell, one after the other; says so where it makes none. */
export async function copySendAsCurl({ requests }: SendResult): Promise<void> {
  if (requests.length === 0) {
    notifications.show({ message: 'Nothing copied: this send made no request', autoClose: 2_500, withCloseButton: false })
    return
  }
  await copyText(requests.map(curlCommand).join('\n\n'), requests.length === 1 ? 'Request as cURL' : 'Requests as cURL')
}
