/** What checks know of an integration; the host reads it from the vendor's own definitions. Everything in it can be cloned from thread to thread. */
export interface Integration {
  readonly slug: string
  /** Its folder in the vendor's package, accepted in place of the slug. */
  readonly folder: string
  /** What people call it. */
  readonly name: string
  readonly settings: readonly IntegrationField[]
  /** By the name that an activation gives as its `action`. */
  readonly actions: ReadonlyMap<string, IntegrationAction>
}

export interface IntegrationAction {
  readonly title: string
  readonly fields: readonly IntegrationField[]
}

export interface IntegrationField {
  readonly name: string
  /** Asked for whatever the other fields say. */
  readonly isRequired: boolean
  /** Never shown. */
  readonly isSecret: boolean
  readonly type: 'text' | 'number' | 'boolean' | 'other'
}

/** The integrations that the destinations around a journey name. */
export interface Integrations {
  /** Slugs and folders of all that there are, to tell which one was meant. */
  readonly names: readonly string[]
  /** Those that were asked for and are there, by slug or folder, however they are named. */
  readonly known: ReadonlyMap<string, Integration>
}
