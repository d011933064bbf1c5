import { curlCommand } from '../../engine/account/curl-command.ts'
import type { SendRequest } from '../../engine/account/result.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import inspector from '../inspector/inspector.module.css'
import { CopyButton } from '../json/CopyButton.tsx'
import { JsonText } from '../json/JsonText.tsx'
import { AnswerView } from './AnswerView.tsx'
import { HeaderList } from './HeaderList.tsx'
import styles from './sends.module.css'

interface RequestPartProps {
  readonly request: SendRequest
  /** From 1. */
  readonly number: number
  /** How many the send makes. */
  readonly total: number
}

/** A request as it would go over the wire, with its secrets masked. */
export function RequestPart({ request, number, total }: RequestPartProps) {
  const title = total === 1 ? 'Request' : `Request ${number} of ${total}`
  const what = total === 1 ? 'the request' : `request ${number}`
  return (
    <FoldingSection
      name="send.request"
      title={title}
      note={<span className="mono">{hostOf(request.url)}</span>}
      actions={
        <>
          <CopyButton label={`Copy ${what} as JSON`} copied={title} text={() => JSON.stringify(request, null, 2)} />
          <CopyButton label={`Copy ${what} as cURL`} copied={`${title} as cURL`} text={() => curlCommand(request)} kind="command" />
        </>
      }
    >
      <RequestView request={request} />
    </FoldingSection>
  )
}

export function RequestView({ request: { method, url, headers, body, response } }: { readonly request: SendRequest }) {
  return (
    <>
      <div className={`${styles.address} selectable`}>
        <span className={styles.method}>{method}</span> {url}
      </div>
      <HeaderList headers={headers} />
      {body === null ? <p className={inspector.paragraph}>No body.</p> : <JsonText value={body} />}
      {response !== undefined && <AnswerView status={response.status} response={response} />}
    </>
  )
}

/** What tells requests apart at a glance. */
function hostOf(url: string): string {
  return /^\w+:\/\/([^/?#]+)/.exec(url)?.[1] ?? url
}
