/**
 * What the contract has and this version does not simulate yet. Using it is a problem that says so, and no unknown name.
 * Keys are the ids of schemas (see named.ts). The table shrinks as the engine grows: a row goes when its schema comes.
 */
interface ToCome {
  /** Words, by the union and the field whose words tell its alternatives apart. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Alternatives of a union, by the field that tells them. */
  readonly alternatives: Readonly<Record<string, readonly string[]>>
}

export const notYetSimulated: ToCome = {
  words: {
    destination: { kind: ['function'] },
  },
  alternatives: {
    expectation: ['never'],
  },
}
