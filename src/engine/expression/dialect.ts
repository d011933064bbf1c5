/** The presets whose products have this language, oldest first. Source: reference section 1. */
export const dialects = ['jo-2020-07', 'jo-2021', 'ajo-current'] as const
export type Dialect = (typeof dialects)[number]

/** In which presets something exists: from one on, or up to one; both bounds included. */
export interface Availability {
  readonly since?: Dialect
  readonly until?: Dialect
}

export function isAvailable({ since = 'jo-2020-07', until = 'ajo-current' }: Availability, dialect: Dialect): boolean {
  const place = dialects.indexOf(dialect)
  return place >= dialects.indexOf(since) && place <= dialects.indexOf(until)
}
