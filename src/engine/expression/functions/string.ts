import type { ExpressionMoment } from '../moment.ts'
import { longestText, tooLongText } from '../values/longest-text.ts'
import type { ListValue } from '../values/value.ts'
import type { CallSite, ExpressionFunction } from './expression-function.ts'
import type { JavaPattern } from './java-pattern.ts'
import { replacementOf } from './java-replacement.ts'
import { joined } from './joined-texts.ts'
import { splitText } from './split-text.ts'

const category = 'String'

/** A row for two texts and an answer yes or no; a null is no. */
function asks(
  name: string,
  summary: string,
  names: readonly [string, string],
  run: (text: string, other: string) => boolean,
): ExpressionFunction {
  const signatures = [`(${names[0]}: string, ${names[1]}: string) → boolean`]
  return { name, category, summary, signatures, nulls: 'gives false', source: `[docs: JO fn ${name}] OS-21`, run }
}

/** A row for one text. */
function ofText(name: string, summary: string, gives: 'string' | 'integer', run: (text: string) => string | number): ExpressionFunction {
  return {
    name,
    category,
    summary,
    signatures: [`(text: string) → ${gives}`],
    nulls: 'gives null',
    source: `[docs: JO fn ${name}] OS-21`,
    run,
  }
}

function replacing(name: string, summary: string, flag: '' | 'g'): ExpressionFunction {
  return {
    name,
    category,
    summary,
    signatures: ['(text: string, target: regex, replacement: string) → string'],
    nulls: 'gives null',
    source: `[docs: JO fn ${name}] OS-21; the replacement as java.util.regex reads it`,
    run: (text: string, target: JavaPattern, replacement: string, _moment: ExpressionMoment, site: CallSite) => {
      const replaced = replacementOf(replacement)
      if (typeof replaced === 'string') return site.fail(replaced)
      let length = text.length
      return text.replace(flag === 'g' ? target.each : target.first, (...found: unknown[]) => {
        const instead = replaced(found)
        length += instead.length
        return length > longestText ? site.fail(tooLongText) : instead
      })
    },
  }
}

export const stringFunctions: readonly ExpressionFunction[] = [
  {
    name: 'concat',
    category,
    summary: 'Two texts, or a list of texts, joined.',
    signatures: ['(first: string, second: string) → string', '(list: listString) → string'],
    nulls: 'gives null',
    source: '[docs: JO fn concat] OS-21, which holds for the elements too',
    run: (first: string | ListValue, second: string | undefined, _third: never, _moment: ExpressionMoment, site: CallSite) => {
      if (typeof first === 'string') return joined([first, second ?? ''], '', site)
      return first.includes(null) ? null : joined(first as readonly string[], '', site)
    },
  },
  asks('contain', 'Whether the second text stands in the first.', ['text', 'part'], (text, part) => text.includes(part)),
  asks('containIgnoreCase', 'Whether the second text stands in the first, in capitals or not.', ['text', 'part'], (text, part) =>
    folded(text).includes(folded(part)),
  ),
  asks('endWith', 'Whether the first text ends with the second.', ['text', 'suffix'], (text, suffix) => text.endsWith(suffix)),
  asks('endWithIgnoreCase', 'Whether the first text ends with the second, in capitals or not.', ['text', 'suffix'], (text, suffix) =>
    folded(text).endsWith(folded(suffix)),
  ),
  asks('equalIgnoreCase', 'Whether the texts are the same, in capitals or not.', ['first', 'second'], (a, b) => folded(a) === folded(b)),
  asks('notEqualIgnoreCase', 'Whether the texts differ in more than capitals.', ['first', 'second'], (a, b) => folded(a) !== folded(b)),
  asks('startWith', 'Whether the first text begins with the second.', ['text', 'prefix'], (text, prefix) => text.startsWith(prefix)),
  asks('startWithIgnoreCase', 'Whether the first text begins with the second, in capitals or not.', ['text', 'prefix'], (text, prefix) =>
    folded(text).startsWith(folded(prefix)),
  ),
  {
    name: 'indexOf',
    category,
    summary: 'Where the second text first stands in the first, counted from 0; -1 where it does not.',
    signatures: ['(text: string, part: string) → integer'],
    nulls: 'gives null',
    source: '[docs: JO fn indexOf, its example] OS-21',
    run: (text: string, part: string) => text.indexOf(part),
  },
  {
    name: 'lastIndexOf',
    category,
    summary: 'Where the second text last stands in the first, counted from 0; -1 where it does not.',
    signatures: ['(text: string, part: string) → integer'],
    nulls: 'gives null',
    source: '[docs: JO fn lastIndexOf] OS-21',
    run: (text: string, part: string) => text.lastIndexOf(part),
  },
  {
    name: 'isEmpty',
    category,
    summary: 'Whether the text has no letter; a missing text is not an empty one.',
    signatures: ['(text: string) → boolean'],
    nulls: 'gives false',
    source: '[docs: JO fn isEmpty] OS-21',
    run: (text: string) => text === '',
  },
  {
    name: 'isNotEmpty',
    category,
    summary: 'Whether there is a text, and it has a letter.',
    signatures: ['(text: string) → boolean'],
    nulls: 'gives false',
    source: '[docs: JO fn isNotEmpty] OS-21',
    run: (text: string) => text !== '',
  },
  ofText('length', 'How many letters the text has, counted as Java does: in UTF-16 units.', 'integer', (text) => text.length),
  ofText('lower', 'The text in small letters.', 'string', (text) => text.toLowerCase()),
  ofText('upper', 'The text in capitals.', 'string', (text) => text.toUpperCase()),
  ofText('trim', 'The text without the blanks around it.', 'string', trimmed),
  {
    name: 'matchRegExp',
    category,
    summary: 'Whether the regular expression matches the whole text.',
    signatures: ['(text: string, pattern: regex) → boolean'],
    nulls: 'gives false',
    source: '[docs: JO fn matchRegExp: Java Pattern, whose matches() wants the whole text; its example is no pattern] OS-21',
    run: (text: string, pattern: JavaPattern) => pattern.whole.test(text),
  },
  replacing('replace', 'The text with the first match of a regular expression replaced.', ''),
  replacing('replaceAll', 'The text with every match of a regular expression replaced.', 'g'),
  {
    name: 'split',
    category,
    summary: 'The parts of a text between the matches of a regular expression.',
    signatures: ['(text: string, separator: regex) → listString'],
    nulls: 'gives null',
    since: 'jo-2021',
    source:
      '[docs: JO fn split; its example that passes a list is a slip] OS-21; empty parts at the end are left out, as String.split does',
    run: (text: string, separator: JavaPattern) => splitText(text, separator.each),
  },
  {
    name: 'substr',
    category,
    summary: 'The part of a text from one place up to, not including, another or the end; places count from 0.',
    signatures: ['(text: string, begin: integer, end?: integer) → string'],
    nulls: 'gives null',
    source: '[docs: JO fn substr] OS-21; places outside the text count as its ends [inferred]',
    run: (text: string, begin: number, end: number | undefined) => {
      const from = Math.max(begin, 0)
      return text.slice(from, end === undefined ? undefined : Math.max(end, from))
    },
  },
  {
    name: 'uuid',
    category,
    summary: 'A random UUID, the same in every run of one seed.',
    signatures: ['() → string'],
    nulls: 'gives null',
    asks: 'chance',
    source: '[docs: JO fn uuid] engine rule 10',
    run: (_first: never, _second: never, _third: never, moment: ExpressionMoment) => uuidFrom(moment),
  },
]

/** One form for a text whatever its capitals are; upper first, as java.lang.String compares. */
function folded(text: string): string {
  return text.toUpperCase().toLowerCase()
}

/** Java's trim: whatever is not above a blank. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= 32) start += 1
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
  return text.slice(start, end)
}

/** Version 4, variant 1 (RFC 9562), from four draws of 32 bits. */
function uuidFrom(moment: ExpressionMoment): string {
  let hex = ''
  for (let word = 0; word < 4; word++)
    hex += Math.floor(moment.draw() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0')
  const variant = (Number.parseInt(hex[16] as string, 16) & 3) | 8
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant.toString(16)}${hex.slice(17, 20)}-${hex.slice(20)}`
}
