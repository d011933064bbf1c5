import { conditionsInWords, requiredWords, typeWords } from '../../engine/integrations/field-words.ts'
import type { IntegrationField } from '../../engine/integrations/integration.ts'
import { directiveText } from '../inspector/MappingTable.tsx'
import styles from './catalogue.module.css'

/** More choices than that are counted. */
const mostChoices = 24
const longestDefault = 240

interface FieldRowProps {
  readonly field: IntegrationField
  readonly isSecret?: boolean
}

/** A field or a setting: what it holds, whether it is asked for, what the vendor suggests; its parts below it. */
export function FieldRow({ field, isSecret = false }: FieldRowProps) {
  const { name, label, description, shownWhen, isDynamic, isHidden, category, choices, properties } = field
  const marks = [
    ...(isSecret ? ['secret'] : []),
    ...(category === null ? [] : [category]),
    ...(isHidden ? ['hidden in the product'] : []),
    ...(isDynamic ? ['values asked of the service'] : []),
  ]
  const required = requiredWords(field)
  return (
    <div className={styles.field}>
      <div className={styles.fieldHead}>
        <span className="mono selectable">{name}</span>
        {required !== '' && <span className={styles.required}>{required}</span>}
        <span className={styles.type}>{[typeWords(field), ...marks].join(' · ')}</span>
      </div>
      <p className={`${styles.words} selectable`}>
        <strong>{label}</strong> {description}
      </p>
      {shownWhen !== null && <p className={styles.words}>Shown if {conditionsInWords(shownWhen)}</p>}
      {choices !== null && choices.length > 0 && (
        <p className={styles.choices}>
          {choices.slice(0, mostChoices).map(({ value, label: words }) => (
            <code key={value} title={words} className="selectable">
              {value}
            </code>
          ))}
          {choices.length > mostChoices && <span>and {choices.length - mostChoices} more</span>}
        </p>
      )}
      {field.default !== undefined && !isSecret && (
        <p className={styles.words}>
          Default <DefaultText text={directiveText(field.default)} />
        </p>
      )}
      {properties !== null && properties.length > 0 && (
        <div className={styles.parts}>
          {properties.map((part) => (
            <FieldRow key={part.name} field={part} />
          ))}
        </div>
      )}
    </div>
  )
}

/** Some defaults build a whole order. */
function DefaultText({ text }: { readonly text: string }) {
  return (
    <span className="mono selectable" title={text.length > longestDefault ? text : undefined}>
      {text.length > longestDefault ? `${text.slice(0, longestDefault)}…` : text}
    </span>
  )
}
