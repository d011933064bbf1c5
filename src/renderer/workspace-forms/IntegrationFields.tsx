import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { IntegrationSetting } from '../../engine/integrations/integration.ts'
import { useCatalogue } from '../catalogue/use-catalogue.ts'
import { IntegrationTrouble } from '../destinations/IntegrationTrouble.tsx'
import { useIntegration } from '../destinations/use-integration.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { CheckField, ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { SecretField } from '../step-forms/fields/SecretField.tsx'
import { SuggestField } from '../step-forms/fields/SuggestField.tsx'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { UnknownSettings, useUnknownSettings } from './UnknownSettings.tsx'

/** One of the vendor's integrations, and what it asks for: what has to be given first. */
export function IntegrationFields({ at }: { readonly at: DocumentPath }) {
  const slug = textOf(useValueAt([...at, 'slug']))
  const catalogue = useCatalogue()
  const rows = catalogue.kind === 'known' ? catalogue.catalogue.rows : []
  const sought = useIntegration(slug === '' ? null : slug)
  const settings = sought.kind === 'known' ? sought.integration.settings.filter(({ isHidden }) => !isHidden) : []
  const unknown = useUnknownSettings([...at, 'settings'], sought.kind === 'known' ? sought.integration.settings : null)
  const inOrder = [...settings.filter(({ isRequired }) => isRequired), ...settings.filter(({ isRequired }) => !isRequired)]
  return (
    <>
      <SuggestField
        at={[...at, 'slug']}
        label={fieldWords.slug}
        required
        suggestions={rows.map((row) => ({ id: row.slug, name: row.name }))}
      />
      {slug !== '' && <IntegrationTrouble sought={sought} name={slug} />}
      {(inOrder.length > 0 || unknown.length > 0) && (
        <fieldset className={forms.fields} aria-label="Settings">
          <p className={forms.caption}>Settings</p>
          <WholeRemark at={[...at, 'settings']} />
          {inOrder.map((setting) => (
            <SettingField key={setting.name} at={[...at, 'settings', setting.name]} setting={setting} />
          ))}
          {sought.kind === 'known' && unknown.length > 0 && (
            <UnknownSettings at={[...at, 'settings']} names={unknown} integration={sought.integration.name} />
          )}
        </fieldset>
      )}
    </>
  )
}

function SettingField({ at, setting }: { readonly at: DocumentPath; readonly setting: IntegrationSetting }) {
  const { label, isRequired: required, isSecret, isMultiple, choices, type, description } = setting
  const props = { at, label, required, hint: description }
  if (isSecret || type === 'password') return <SecretField {...props} />
  if (isMultiple) return <TagsField {...props} />
  if (choices !== null) {
    const known = choices.map((choice) => ({ value: String(choice.value), label: choice.label }))
    return <ChoiceField {...props} choices={required ? known : [{ value: '', label: 'As the vendor has it' }, ...known]} />
  }
  if (type === 'boolean') return <CheckField {...props} isUsual={setting.default === true} />
  return <TextField {...props} isNumber={type === 'number' || type === 'integer'} />
}
