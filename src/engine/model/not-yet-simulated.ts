/**
 * What the contract has and this version does not simulate yet. Using it is a problem that says so, and no unknown name.
 * Keys are the ids of schemas (see named.ts). The table shrinks as the engine grows: a row goes when its schema comes.
 */
interface ToCome {
  /** Alternatives of a union, by the field that tells them. */
  readonly alternatives: Readonly<Record<string, readonly string[]>>
}

export const notYetSimulated: ToCome = {
  alternatives: {
    expectation: ['never'],
  },
}
