import { isJsonObject } from '../../engine/model/json-value.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import styles from '../inspector/inspector.module.css'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { documentValue } from '../step-forms/fields/use-field.ts'
import { useHas } from '../step-forms/use-preset.ts'
import { AssumptionsForm } from './AssumptionsForm.tsx'
import { ExitMapping } from './ExitMapping.tsx'
import { ExitRulesForm } from './ExitRulesForm.tsx'
import { JourneyForm } from './JourneyForm.tsx'

/** Everything of the journey on the canvas that can be changed beside its steps. */
export function JourneyForms() {
  const has = useHas()
  const assumptions = useWindow((state) => {
    const value = documentValue(state, ['assumptions'])
    return isJsonObject(value) ? Object.keys(value).length : 0
  })
  const isMarked = useWindow((state) => state.marked?.pointer.startsWith('/assumptions') === true)
  return (
    <>
      <section className={styles.section} aria-label={fieldWords.settings}>
        <h3>{fieldWords.settings}</h3>
        <JourneyForm />
      </section>
      {has('journey', 'exitRules') && (
        <section className={styles.section} aria-label={fieldWords.exitRules}>
          <h3>{fieldWords.exitRules}</h3>
          <ExitRulesForm />
        </section>
      )}
      <ExitMapping />
      <FoldingSection
        key={String(isMarked)}
        name={isMarked ? 'marked-assumptions' : 'journey-assumptions'}
        title={fieldWords.assumptions}
        note={assumptions === 0 ? 'as the product has them' : `${assumptions} of this journey’s own`}
        isOpenAtFirst={assumptions > 0}
      >
        <AssumptionsForm />
      </FoldingSection>
    </>
  )
}
