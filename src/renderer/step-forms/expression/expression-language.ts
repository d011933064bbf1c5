import { StreamLanguage } from '@codemirror/language'

/** Words that are no functions (reference/adobe 12.1). */
export const expressionWords = [
  'and',
  'or',
  'not',
  'in',
  'is',
  'has',
  'null',
  'true',
  'false',
  'if',
  'then',
  'else',
  'defaultValue',
  'params',
]
const values = new Set(['null', 'true', 'false'])
const words = new Set(expressionWords)

/** Tells fields, texts, numbers, words and functions apart, no more: what is wrong is found by the engine's own parser. */
export const expressionLanguage = StreamLanguage.define({
  name: 'journey-expression',
  token(stream) {
    if (stream.eatSpace()) return null
    if (stream.match(/[@#](event|action)?\{[^}\n]*\}?/)) return 'typeName'
    if (stream.match(/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/)) return 'string'
    if (stream.match(/\d+(?:\.\d+)?/)) return 'number'
    const name = stream.match(/[A-Za-z_]\w*/)
    if (!name) {
      stream.next()
      return null
    }
    const word = (name as RegExpMatchArray)[0] ?? ''
    if (values.has(word)) return 'bool'
    if (words.has(word)) return 'keyword'
    return stream.match(/\s*\(/, false) ? 'variableName.function' : null
  },
})
