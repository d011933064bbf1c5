import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'
import { isMadeText, type MappedKind, textOfMapped, whyNoForm } from '../../../engine/edit/mapped-kind.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { DirectiveEditor } from './DirectiveEditor.tsx'
import type { MappedPlace } from './edit-field.ts'
import type { FieldEditorProps } from './FieldEditor.tsx'
import { JsonControl } from './JsonControl.tsx'
import { ListEditor } from './ListEditor.tsx'
import { LiteralControl } from './LiteralControl.tsx'
import { MadeText } from './MadeText.tsx'
import { PartsEditor } from './PartsEditor.tsx'
import { PathControl } from './PathControl.tsx'
import { TemplateControl } from './TemplateControl.tsx'

interface FieldControlProps {
  readonly field: MappedPlace
  readonly about: IntegrationField | null
  /** null of something that the mapping language does not have. */
  readonly kind: MappedKind | null
  readonly value: JsonValue | undefined
  readonly suggestions: readonly SuggestedPath[]
  readonly isWrong: boolean
  /** Id of the element that explains the field. */
  readonly help: string
  /** The field as its parts are told of it. */
  readonly parts: FieldEditorProps
}

/** What is written into to fill a field in one way. */
export function FieldControl({ field, about, kind, value, suggestions, isWrong, help, parts }: FieldControlProps) {
  const text = textOfMapped(value) ?? ''
  if (value !== undefined && isMadeText(value)) return <MadeText parts={parts} />
  switch (kind) {
    case null:
      return <JsonControl {...{ field, value, help }} why={value === undefined ? null : whyNoForm(value)} />
    case 'path':
      return <PathControl {...{ field, suggestions, isWrong, help }} path={text} />
    case 'literal':
      return <LiteralControl {...{ field, about, value, isWrong, help }} />
    case 'template':
    case 'liquid':
      return <TemplateControl {...{ field, kind, text, suggestions, isWrong, help }} />
    case 'parts':
      return <PartsEditor {...parts} />
    case 'list':
      return <ListEditor parts={parts} inside={[]} label={`Items of ${field.label}`} item="item" empty="" />
    default:
      return <DirectiveEditor name={kind} parts={parts} />
  }
}
