const controlCharacters = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Text from a file for one line of a terminal: nothing in it may move the cursor, change colours or begin a line. */
export function printable(text: string): string {
  return text.replace(controlCharacters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
