import { useShallow } from 'zustand/react/shallow'
import { type DocumentPath, valueAt } from '../../engine/edit/document-path.ts'
import { documentWith } from '../../engine/edit/document-with.ts'
import type { IntegrationSetting } from '../../engine/integrations/integration.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'
import { useWindow } from '../state/window-state.ts'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { useRemark, useValueAt } from '../step-forms/fields/use-field.ts'
import { TakeOutButton } from '../step-forms/lists/TakeOutButton.tsx'
import forms from '../step-forms/step-forms.module.css'
import styles from './workspace-forms.module.css'

/** The settings of a destination that its integration does not know, or not any more; none while the integration is not read. */
export function useUnknownSettings(at: DocumentPath, known: readonly IntegrationSetting[] | null): readonly string[] {
  const { fileIn } = useFieldsDocument()
  return useWindow(
    useShallow((state) => {
      const file = fileIn(state)
      const settings = file === null ? undefined : valueAt(state.edited[file]?.history.present, at)
      if (known === null || !isJsonObject(settings)) return []
      return Object.keys(settings).filter((key) => !known.some(({ name }) => name === key))
    }),
  )
}

interface UnknownSettingsProps {
  /** Of all settings. */
  readonly at: DocumentPath
  readonly names: readonly string[]
  /** What people call it: "Braze". */
  readonly integration: string
}

/** Settings that nothing reads, to be taken out of the file. */
export function UnknownSettings({ at, names, integration }: UnknownSettingsProps) {
  return (
    <fieldset className={forms.fields} aria-label={`Not known to ${integration}`}>
      <p className={forms.caption}>Not known to {integration}</p>
      {names.map((name) => (
        <UnknownSetting key={name} at={[...at, name]} name={name} />
      ))}
    </fieldset>
  )
}

function UnknownSetting({ at, name }: { readonly at: DocumentPath; readonly name: string }) {
  const { edit } = useFieldsDocument()
  const remark = useRemark(at)
  const text = shownValue(name, useValueAt(at))
  return (
    <div className={styles.unknown} data-row>
      <span className={`${styles.unknownName} mono`}>{name}</span>
      <span className={`${styles.unknownValue} mono selectable`} title={text}>
        {text}
      </span>
      <TakeOutButton
        label={`Remove ${name}`}
        onTakeOut={() => edit(`remove the setting ${name}`, (document) => documentWith(document, at, undefined))}
      />
      {remark !== null && (
        <p className={forms.remark} data-severity={remark.severity} role="note">
          {remark.message}
        </p>
      )}
    </div>
  )
}

/** What the name of a key is of whose value nobody should read over a shoulder; the integration, which would say so, does not know it. */
const secretName = /key|secret|token|password|credential|auth/i

function shownValue(name: string, value: JsonValue | undefined): string {
  return secretName.test(name) ? '***' : textOf(value)
}
