import type { JsonObject } from '../../engine/model/json-value.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import { CopyButton } from '../json/CopyButton.tsx'
import { JsonText } from '../json/JsonText.tsx'

/** The Track event that the journey emits. */
export function EventPart({ event }: { readonly event: JsonObject }) {
  return (
    <FoldingSection
      name="send.event"
      title="Track event"
      actions={<CopyButton label="Copy the Track event" copied="Track event" text={() => JSON.stringify(event, null, 2)} />}
    >
      <JsonText value={event} />
    </FoldingSection>
  )
}
