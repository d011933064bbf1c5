import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { type ExpressionScope, fieldHelp, functionHelp } from '../../../engine/expression/index.ts'
import { expressionWords } from './expression-language.ts'

/** Completes what is typed with the fields, functions and words that an expression of the journey may name. */
export function expressionCompletion(
  scope: ExpressionScope,
  traits: readonly string[],
): (context: CompletionContext) => CompletionResult | null {
  const options = [
    ...fields(scope),
    ...traits.map(trait),
    ...functions(scope),
    ...expressionWords.map((label): Completion => ({ label, type: 'keyword', boost: -20 })),
  ]
  return (context) => {
    const begun = context.matchBefore(/[@#]\w*\{[^}\n]*|[@#]\w*|[A-Za-z_]\w*/)
    if (begun === null && !context.explicit) return null
    // Inside a text nothing is completed.
    const before = context.state.doc.sliceString(0, begun?.from ?? context.pos)
    if (isInText(before)) return null
    return { from: begun?.from ?? context.pos, options, validFor: /^(?:[@#]\w*\{?[^}\n]*|\w*)$/ }
  }
}

function fields(scope: ExpressionScope): Completion[] {
  return fieldHelp(scope).map(({ text, type }) => ({ label: text, detail: type, type: 'property', boost: 10 }))
}

/** As other journeys read it. */
const trait = (label: string): Completion => ({ label, detail: 'trait', type: 'property', boost: 5 })

function functions({ dialect }: ExpressionScope): Completion[] {
  return functionHelp(dialect).map(({ name, category, signatures, summary, nulls }) => ({
    label: name,
    detail: signatures[0]?.slice(name.length) ?? '',
    type: 'function',
    apply: (view: EditorView, _completion: Completion, from: number, to: number) => putCall(view, name, from, to),
    info: () => help([...signatures, summary, nulls, category]),
  }))
}

/** The caret stands between the brackets. */
function putCall(view: EditorView, name: string, from: number, to: number): void {
  const isCalled = view.state.doc.sliceString(to, to + 1) === '('
  const insert = isCalled ? name : `${name}()`
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + name.length + 1 } })
}

function help(lines: readonly string[]): Node {
  const element = document.createElement('div')
  element.append(
    ...lines.map((line, place) => {
      const part = document.createElement(place === 0 ? 'code' : 'p')
      part.textContent = line
      part.style.margin = '0 0 4px'
      return part
    }),
  )
  return element
}

/** Whether an odd number of the quotes that opened first stands before. */
function isInText(before: string): boolean {
  let open: string | null = null
  for (let place = 0; place < before.length; place++) {
    const letter = before[place]
    if (open === null && (letter === '"' || letter === "'")) open = letter
    else if (open !== null && letter === '\\') place += 1
    else if (letter === open) open = null
  }
  return open !== null
}
