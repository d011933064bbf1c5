import { Input } from '@mantine/core'
import type { ExpressionType } from '../../../engine/expression/index.ts'
import { textOf } from '../../format/text-of.ts'
import { windowState } from '../../state/window-state.ts'
import { ExpressionTrial } from '../expression/ExpressionTrial.tsx'
import styles from '../expression/expression.module.css'
import { ExpressionEditor } from '../expression/late-expression-editor.ts'
import { PlainExpression } from '../expression/PlainExpression.tsx'
import { useExpressionScope } from '../expression/use-expression-scope.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { documentValue, setValueAt, useValueAt } from './use-field.ts'

interface ExpressionFieldProps extends FieldProps {
  /** What its place wants: a yes or no of a condition, a local time of a wait, anything of a parameter. */
  readonly expected: Extract<ExpressionType, 'boolean' | 'dateTimeOnly' | 'any'>
}

/** An expression of Adobe's language. */
export function ExpressionField(props: ExpressionFieldProps) {
  const { at, label, required = true, expected } = props
  const text = textOf(useValueAt(at))
  const { scope, traits, problemsOf } = useExpressionScope(expected)
  // The frame is no field itself: what is said of one is said of the editor in it.
  const { ref, size, 'aria-label': _label, 'aria-required': isRequired, ...frame } = useFrame<HTMLElement>(props)
  const change = (value: string) => setValueAt(at, value === '' && !required ? undefined : value, label, true)
  return (
    <Input.Wrapper {...frame} size={size} labelElement="div">
      <div className={styles.expression}>
        {scope === null ? (
          <PlainExpression text={text} />
        ) : (
          <ExpressionEditor
            label={label}
            text={text}
            textNow={() => textOf(documentValue(windowState(), at))}
            scope={scope}
            traits={traits}
            problemsOf={problemsOf}
            isWrong={frame.error !== null}
            isRequired={isRequired}
            onChange={change}
            keys={ref}
          />
        )}
        {frame.error === null && <ExpressionTrial at={at} text={text} expected={expected} />}
      </div>
    </Input.Wrapper>
  )
}
