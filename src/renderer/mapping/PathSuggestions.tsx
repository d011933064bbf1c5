import { IconAlertTriangleFilled, IconCopy } from '@tabler/icons-react'
import type { PathSuggestion } from '../../engine/mapping/path-suggestion.ts'
import type { PreviewRow } from '../../engine/mapping/preview-mapping.ts'
import { counted } from '../format/number.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import { copyText } from '../state/export-result.ts'
import styles from './mapping.module.css'
import { originWords, presenceWords, unsentWords } from './suggestion-words.ts'

interface PathSuggestionsProps {
  readonly suggestions: readonly PathSuggestion[]
  readonly mapping: readonly PreviewRow[]
}

/** What else could be mapped, a button each that copies the path; what no path reaches copies the template that reads it. */
export function PathSuggestions({ suggestions, mapping }: PathSuggestionsProps) {
  const written = JSON.stringify(mapping.map(({ directive }) => directive?.json ?? null))
  const others = suggestions.filter(({ path }) => !written.includes(JSON.stringify(path)))
  const unreachable = others.filter(({ unaddressable }) => unaddressable !== null).length
  return (
    <FoldingSection
      name="mapping.suggestions"
      title="What else can be mapped"
      note={`${counted(others.length, 'path')}${unreachable > 0 ? `, ${unreachable} out of reach` : ''}`}
      isOpenAtFirst={false}
    >
      <ul className={styles.suggestions}>
        {others.map((suggestion) => (
          <li key={suggestion.path}>
            <Suggestion suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </FoldingSection>
  )
}

function Suggestion({ suggestion }: { readonly suggestion: PathSuggestion }) {
  const { path, unaddressable, isSent } = suggestion
  const template = unaddressable?.liquid ?? null
  const isUseless = unaddressable !== null && template === null
  const remarks = [presenceWords(suggestion), unsentWords(suggestion)].filter((text) => text !== null)
  return (
    <button
      type="button"
      className={styles.suggestion}
      data-muted={!isSent || unaddressable !== null}
      disabled={isUseless}
      title={unaddressable === null ? 'Copy the path' : 'Copy the Liquid template that reads it as text'}
      onClick={() => void copyText(template ?? path, template === null ? 'Path' : 'Liquid template')}
    >
      <span className={`${styles.path} mono`}>{path}</span>
      {!isUseless && <IconCopy size={13} aria-hidden className={styles.copy} />}
      <span className={styles.remark}>
        {originWords(suggestion)}
        {remarks.map((remark) => (
          <span key={remark} className={styles.doubt}>
            {remark}
          </span>
        ))}
      </span>
      {unaddressable !== null && (
        <span className={styles.problem} data-severity="warning">
          <IconAlertTriangleFilled size={13} aria-label="out of reach" />
          <span>{unaddressable.message}</span>
        </span>
      )}
    </button>
  )
}
