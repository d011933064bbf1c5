import type { FieldChange } from '../../engine/account/field-changes.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import inspector from '../inspector/inspector.module.css'
import { CopyButton } from '../json/CopyButton.tsx'
import { JsonText } from '../json/JsonText.tsx'
import { ChangeList } from './ChangeList.tsx'
import { changesInWords } from './changes-in-words.ts'

interface PayloadPartProps {
  /** It is the Track event as it is. */
  readonly isEvent: boolean
  readonly payload: JsonValue
  readonly changes?: readonly FieldChange[] | undefined
}

/** What the destination gets: the event after its mapping, with what was dropped or coerced on the way. */
export function PayloadPart({ isEvent, payload, changes }: PayloadPartProps) {
  const hasChanges = changes !== undefined && changes.length > 0
  return (
    <FoldingSection
      name="send.payload"
      title="Payload"
      note={isEvent ? 'the event as it is' : hasChanges ? changesInWords(changes) : undefined}
      actions={
        payload === null ? undefined : (
          <CopyButton label="Copy the payload" copied="Payload" text={() => JSON.stringify(payload, null, 2)} />
        )
      }
    >
      {hasChanges && <ChangeList changes={changes} />}
      {payload === null ? (
        <p className={inspector.paragraph}>There is none: it was refused before it could go out.</p>
      ) : isEvent ? (
        <p className={inspector.paragraph}>Nothing is mapped here: the destination gets the Track event.</p>
      ) : (
        <JsonText value={payload} changes={changes} />
      )}
    </FoldingSection>
  )
}
