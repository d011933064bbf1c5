import { Select } from '@mantine/core'
import { lackingIn, ownFor } from '../../engine/edit/own-for-need.ts'
import { namesHere } from '../../engine/edit/taken-template.ts'
import type { TemplateNeed } from '../../engine/edit/template-needs.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { listWords } from '../workspace-forms/item-words.ts'
import styles from './new-journey.module.css'
import type { Choices } from './template-choices.ts'

interface NeedsFieldsProps {
  readonly needs: readonly TemplateNeed[]
  readonly own: Choices
  /** The workspace.json as it is edited. */
  readonly document: JsonObject
  readonly change: (own: Choices) => void
}

/** No id of anything is empty. */
const adds = ''

/** What stands in this workspace for each thing that a template works with: one of its own, or the template's, which is added. */
export function NeedsFields({ needs, own, document, change }: NeedsFieldsProps) {
  if (needs.length === 0) return null
  const isFree = (index: number) =>
    namesHere(
      needs,
      document,
      own.map((one, at) => (at === index ? null : one)),
    )[index] ?? ''
  return (
    <fieldset className={styles.needs}>
      <legend>Works with</legend>
      {needs.map((need, index) => (
        <NeedField
          key={`${need.list} ${need.id}`}
          need={need}
          document={document}
          own={own[index] ?? null}
          added={isFree(index)}
          choose={(chosen) => change(own.map((one, at) => (at === index ? chosen : one)))}
        />
      ))}
    </fieldset>
  )
}

interface NeedFieldProps {
  readonly need: TemplateNeed
  readonly document: JsonObject
  readonly own: string | null
  /** What it is called where it is added. */
  readonly added: string
  readonly choose: (own: string | null) => void
}

function NeedField({ need, document, own, added, choose }: NeedFieldProps) {
  const { title, one } = listWords[need.list]
  const known = ownFor(need, document)
  return (
    <Select
      label={`${title} ${need.name}`}
      size="xs"
      allowDeselect={false}
      searchable={known.length > 8}
      description={own === null ? hintOfAdded(need) : hintOfOwn(lackingIn(need, document, own))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ root: styles.need, label: styles.needLabel, description: styles.needDescription }}
      data={[
        { value: adds, label: added === need.id ? `Add ${need.name}` : `Add ${need.name} as ${added}` },
        ...(known.length > 0
          ? [{ group: `This workspace’s ${one}s`, items: known.map(({ id, name }) => ({ value: id, label: name })) }]
          : []),
      ]}
      value={own ?? adds}
      onChange={(value) => choose(value === null || value === adds ? null : value)}
    />
  )
}

/** What there is to do with what is added. */
const hintOfAdded = ({ value }: TemplateNeed): string | undefined =>
  value.settings === undefined ? undefined : 'With settings to rehearse with: write your own into it.'

const hintOfOwn = (lacking: readonly string[]): string | undefined =>
  lacking.length === 0 ? undefined : `Has no ${lacking.join(', ')}: the checks say where that is read.`
