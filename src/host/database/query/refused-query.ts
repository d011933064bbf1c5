import type { QueryAnswer, QueryPlace } from '../../../engine/account/database/query-views.ts'
import { columnNames, tableNames } from '../../../engine/account/database/tables.ts'
import { suggestion } from '../../../engine/model/nearest-name.ts'
import { type QueryToken, queryTokens } from './query-tokens.ts'

type Refused = Extract<QueryAnswer, { readonly kind: 'refused' }>

/** Tells what SQLite says of a text: null when it has nothing against it. */
type Complaint = (sql: string) => string | null

const keywords = [
  'SELECT',
  'FROM',
  'WHERE',
  'GROUP',
  'ORDER',
  'BY',
  'HAVING',
  'LIMIT',
  'JOIN',
  'LEFT',
  'ON',
  'AS',
  'AND',
  'OR',
  'NOT',
  'IN',
]
const ownColumns = [...new Set(tableNames.flatMap((table): string[] => columnNames(table)))]

/** What one of SQLite's complaints means. `named` is the word that it is about. */
const complaints: readonly { readonly says: RegExp; readonly sentence: (named: string) => string; readonly isAtNamed: boolean }[] = [
  {
    says: /^near "(.*)": syntax error$/s,
    sentence: (named) => `This is not understood from “${named}” on.${suggestedWord(named)}`,
    isAtNamed: false,
  },
  { says: /^incomplete input$/, sentence: () => 'The query ends too early: something is missing at its end.', isAtNamed: false },
  {
    says: /^no such column: (.*)$/s,
    sentence: (named) => `There is no column ${named}.${suggestion(lastPart(named), ownColumns)}`,
    isAtNamed: true,
  },
  { says: /^no such table: (.*)$/s, sentence: (named) => `There is no table ${named}.${suggestion(named, tableNames)}`, isAtNamed: true },
  { says: /^no such function: (.*)$/s, sentence: (named) => `There is no function ${named}.`, isAtNamed: true },
  {
    says: /^ambiguous column name: (.*)$/s,
    sentence: (named) => `More than one of the tables has a column ${named}: write the table before it, as in steps.${lastPart(named)}.`,
    isAtNamed: true,
  },
  {
    says: /^unrecognized token: "(.*)"$/s,
    sentence: (named) => `“${named}” is not understood.${/^['"`[]/.test(named) ? ' Its quote does not end.' : ''}`,
    isAtNamed: false,
  },
  {
    says: /^wrong number of arguments to function (.*?)\(\)$/s,
    sentence: (named) => `${named} is given too many values, or too few.`,
    isAtNamed: true,
  },
  {
    says: /^misuse of aggregate(?: function)?:? (.*?)\(\)$/s,
    sentence: (named) => `${named} sums up rows and cannot stand here: use HAVING, or a query in brackets.`,
    isAtNamed: true,
  },
]

/** A complaint of SQLite in words, with its place in the query. */
export function refusedQuery(sql: string, complaint: string, complain: Complaint): Refused {
  for (const { says, sentence, isAtNamed } of complaints) {
    const found = says.exec(complaint)
    if (!found) continue
    const named = found[1] ?? ''
    return {
      kind: 'refused',
      message: sentence(named),
      place: isAtNamed ? placeOfName(sql, named) : placeOfTrouble(sql, complaint, complain),
    }
  }
  return { kind: 'refused', message: `${complaint.charAt(0).toUpperCase()}${complaint.slice(1)}.`, place: null }
}

/** Where a name stands first, the table that is written before it included. */
function placeOfName(sql: string, named: string): QueryPlace | null {
  const parts = named.split('.')
  const tokens = queryTokens(sql)
  const at = tokens.findIndex((_, k) => parts.every((part, p) => bare(tokens[k + 2 * p]) === part.toLowerCase()))
  const first = tokens[at]
  const last = tokens[at + 2 * (parts.length - 1)]
  return first && last ? { from: first.from, to: last.to } : null
}

function bare(token: QueryToken | undefined): string | undefined {
  return token?.text.replace(/^["`[](.*)["`\]]$/s, '$1').toLowerCase()
}

/** SQLite reads on until it meets what it cannot take: the first token with which it complains is the one. */
function placeOfTrouble(sql: string, complaint: string, complain: Complaint): QueryPlace {
  const tokens = queryTokens(sql)
  const troubled = tokens.find(({ to }) => complain(sql.slice(0, to)) === complaint)
  const end = tokens.at(-1)?.to ?? 0
  if (complaint === 'incomplete input' || !troubled) return { from: Math.max(0, end - 1), to: end }
  return { from: troubled.from, to: troubled.to }
}

function lastPart(named: string): string {
  return named.slice(named.lastIndexOf('.') + 1)
}

function suggestedWord(named: string): string {
  return /^\p{L}+$/u.test(named)
    ? suggestion(
        named,
        keywords.filter((keyword) => keyword !== named.toUpperCase()),
      )
    : ''
}
