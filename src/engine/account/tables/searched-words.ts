/** What is looked for in a table: each word, wherever it stands. */
export function searchedWords(search: string | undefined): readonly string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}
