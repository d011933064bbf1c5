import { late } from '../../layout/late.ts'
import { PlainExpression } from './PlainExpression.tsx'

// The editor's libraries are read when somebody comes to an expression, or the window has nothing else to do.
const editor = late(() => import('./ExpressionEditor.tsx'), PlainExpression)

export const ExpressionEditor = editor.Component
export const readExpressionEditor = editor.read
