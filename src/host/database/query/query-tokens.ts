export interface QueryToken {
  readonly text: string
  readonly from: number
  readonly to: number
}

// What SQLite takes for one token: a quoted text or name, a number, a name, an operator.
const token =
  /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$)|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[\p{L}_$][\p{L}\p{N}_$]*|->>|->|\|\||<=|>=|<>|!=|==|<<|>>|\S/gu
const blank = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+/gy

/** The tokens of a query, without its blanks and comments. */
export function queryTokens(sql: string): QueryToken[] {
  const tokens: QueryToken[] = []
  let at = 0
  while (at < sql.length) {
    blank.lastIndex = at
    const skipped = blank.exec(sql)
    if (skipped) {
      at = blank.lastIndex
      continue
    }
    token.lastIndex = at
    const found = token.exec(sql)
    if (!found) break
    tokens.push({ text: found[0], from: found.index, to: token.lastIndex })
    at = token.lastIndex
  }
  return tokens
}
