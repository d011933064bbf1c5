import { useMemo } from 'react'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { formatBytes, jsonBytes } from '../format/bytes.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import { CopyButton } from '../json/CopyButton.tsx'
import { JsonText } from '../json/JsonText.tsx'

interface EventPartProps {
  readonly event: JsonObject
  /** The destination gets it as it is: there is nothing more to see than this. */
  readonly isPayload: boolean
}

/** The Track event that the journey emits. */
export function EventPart({ event, isPayload }: EventPartProps) {
  const size = useMemo(() => formatBytes(jsonBytes(event)), [event])
  return (
    <FoldingSection
      name={isPayload ? 'send.event' : 'send.event-before-mapping'}
      title="Track event"
      note={size}
      isOpenAtFirst={isPayload}
      actions={<CopyButton label="Copy the Track event" copied="Track event" text={() => JSON.stringify(event, null, 2)} />}
    >
      <JsonText value={event} />
    </FoldingSection>
  )
}
