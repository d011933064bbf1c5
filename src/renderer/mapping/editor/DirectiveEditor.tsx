import { type DirectiveName, type DirectivePart, directiveForms } from '../../../engine/edit/directive-forms.ts'
import { madeSuggestions } from '../../../engine/edit/made-suggestions.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { CheckField, ChoiceField } from '../../step-forms/fields/ChoiceField.tsx'
import { TextField } from '../../step-forms/fields/TextField.tsx'
import { WholeRemark } from '../../step-forms/lists/ItemBox.tsx'
import { pathOfField } from './edit-field.ts'
import styles from './editor.module.css'
import { FieldEditor, type FieldEditorProps } from './FieldEditor.tsx'
import { ListEditor } from './ListEditor.tsx'
import { rowInside } from './row-inside.ts'
import { TestPart } from './TestPart.tsx'
import { UnreadKeys } from './UnreadKeys.tsx'

interface DirectiveEditorProps {
  readonly name: DirectiveName
  /** The field that it fills. */
  readonly parts: FieldEditorProps
}

/** A function of the mapping language, part by part; what is mapped inside is a field of its own. */
export function DirectiveEditor({ name, parts }: DirectiveEditorProps) {
  const { activation, place } = parts
  const at = pathOfField({ activation, place: [...place, name], label: '' })
  const form = directiveForms[name]
  const draw = (part: DirectivePart) => <Part key={part.label} name={name} part={part} field={parts} />
  const of = (control: DirectivePart['control']) => form.parts.filter((part) => part.control === control)
  const [texts, flags] = [of('text'), of('flag')]
  return (
    <div className={styles.parts}>
      <WholeRemark at={at} />
      {form.parts.filter((part) => !texts.includes(part) && !flags.includes(part)).map(draw)}
      {texts.length > 0 && <div className={styles.texts}>{texts.map(draw)}</div>}
      {flags.length > 0 && <div className={styles.flags}>{flags.map(draw)}</div>}
      <UnreadKeys at={at} form={form} />
    </div>
  )
}

interface PartProps {
  readonly name: DirectiveName
  readonly part: DirectivePart
  readonly field: FieldEditorProps
}

function Part({ name, part, field }: PartProps) {
  const { activation, place } = field
  if (part.control === 'test') return <TestPart {...{ name, part, field }} />
  const inside = [name, ...(part.key === null ? [] : [part.key])]
  const at = pathOfField({ activation, place: [...place, ...inside], label: part.label })
  switch (part.control) {
    case 'mapped':
      return <MappedPart {...{ name, part, field }} />
    case 'list':
      return <ListEditor parts={field} inside={inside} label={part.label} item={part.item} empty={part.empty} />
    case 'choice':
      return <ChoiceField at={at} label={part.label} choices={part.choices} />
    case 'text':
      return (
        <TextField
          at={at}
          label={part.label}
          required={part.isRequired}
          wrong={(text) =>
            part.longest !== null && text.length > part.longest ? `The product takes at most ${part.longest} characters here.` : null
          }
        />
      )
    case 'flag':
      return <CheckField at={at} label={part.label} isUsual={part.isUsual} />
  }
}

interface MappedPartProps extends PartProps {
  readonly part: Extract<DirectivePart, { readonly control: 'mapped' }>
}

function MappedPart({ name, part, field: { activation, place, about, row, suggestions } }: MappedPartProps) {
  const inside = [name, ...(part.key === null ? [] : [part.key])]
  const isOutcome = ['then', 'else'].includes(String(part.key))
  return (
    <FieldEditor
      activation={activation}
      place={[...place, ...inside]}
      label={part.label}
      about={isOutcome && about !== null ? { ...about, isRequired: false } : null}
      row={rowInside(row, inside)}
      suggestions={part.outOf === undefined ? suggestions : madeSuggestions(sourceOf(name, row), part.outOf)}
      empty={part.empty}
      isPath={part.isPath}
      first={isShape(part.empty) ? 'parts' : 'path'}
      onPutAway={nothing}
    />
  )
}

/** What the other part of the same directive gives. */
function sourceOf(name: DirectiveName, row: FieldEditorProps['row']): JsonValue | undefined {
  const source = directiveForms[name].parts.find((part) => part.control === 'mapped' && part.outOf === undefined)
  return source?.control === 'mapped' && source.key !== null ? rowInside(row, [name, source.key])?.value : undefined
}

const isShape = (empty: JsonValue | undefined): boolean => typeof empty === 'object' && empty !== null

/** Parts of a function always stand there. */
function nothing(): void {}
