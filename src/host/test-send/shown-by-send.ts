/** Errors with which a journey still sends: its sends fail, which a test send is there to show. */
export const shownBySend: ReadonlySet<string> = new Set(['unmapped-required-field', 'bad-mapping', 'too-many-mappings'])
