/**
 * Words in lines that are no wider than there is room; a single word may be.
 * @param widthOf a text in px
 */
export function wrappedWords(words: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line === undefined || widthOf(longer) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
