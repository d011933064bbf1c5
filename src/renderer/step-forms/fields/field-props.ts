import { createElement, Fragment, type ReactNode, type RefObject } from 'react'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import styles from '../step-forms.module.css'
import { useMarkedField, useRemark } from './use-field.ts'

/** What every field is told. */
export interface FieldProps {
  /** Where in the journey's document its value stands. */
  readonly at: DocumentPath
  readonly label: string
  /** It has to be given. */
  readonly required?: boolean
  /** What it is stands beside it already: the label is only read out. */
  readonly isLabelHidden?: boolean
  /** What else there is to say below it. */
  readonly hint?: ReactNode
}

interface Framing {
  /** What is wrong with what is typed, as far as that is known without the checks. */
  readonly wrong?: string | null
  /** What may be wrong with it. */
  readonly doubt?: string | null
  /** What is said of a field that has to be given and is empty, before the checks' own words for that; null where it is not empty. */
  readonly lacking?: string | null
}

interface FrameProps<T> {
  readonly ref: RefObject<T | null>
  readonly size: 'xs'
  readonly label?: string
  readonly 'aria-label'?: string
  readonly withAsterisk: boolean
  readonly 'aria-required': boolean
  readonly error: ReactNode
  readonly description: ReactNode
  readonly inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[]
  readonly className: string | undefined
}

/** Label, marks and messages of a field, alike for all kinds of controls. */
export function useFrame<T extends HTMLElement>(
  { at, label, required = false, isLabelHidden = false, hint }: FieldProps,
  { wrong = null, doubt = null, lacking = null }: Framing = {},
): FrameProps<T> {
  const remark = useRemark(at)
  const ref = useMarkedField<T>(at)
  const error = wrong ?? (remark?.severity === 'error' ? (lacking ?? remark.message) : null)
  const warning = error === null ? (doubt ?? remark?.message ?? null) : null
  const description =
    warning === null
      ? (hint ?? null)
      : createElement(Fragment, null, createElement('span', { className: styles.doubt }, warning), ' ', hint)
  return {
    ref,
    size: 'xs',
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    withAsterisk: required && !isLabelHidden,
    'aria-required': required,
    error,
    description,
    inputWrapperOrder: ['label', 'input', 'description', 'error'],
    className: styles.field,
  }
}
