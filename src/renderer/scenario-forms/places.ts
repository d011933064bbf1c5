/** Where a scenario says what. */
export const clockStart = ['clock', 'start'] as const
export const clockEnd = ['clock', 'end'] as const
export const journeysPlace = ['journeys'] as const
export const expectPlace = ['expect'] as const
export const timelinePlace = ['timeline'] as const
export const assumptionsPlace = ['assumptions'] as const
export const sourcesPlace = ['dataSources'] as const
export const answersPlace = ['responses'] as const
