/** Where a scenario says how people are made. */
export const synthesizePlace = ['synthesize'] as const
export const peoplePlace = ['synthesize', 'profiles'] as const
export const traitsPlace = ['synthesize', 'profiles', 'traits'] as const
export const identitiesPlace = ['synthesize', 'profiles', 'identities'] as const
export const activityPlace = ['synthesize', 'activity'] as const
