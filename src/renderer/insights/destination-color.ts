const colors = ['var(--action)', 'var(--event-bar)', 'var(--flow)', 'var(--bad)', 'var(--end)', 'var(--good)'] as const

/** @param place of the destination among those of the chart */
export const destinationColor = (place: number): string => colors[place % colors.length] ?? colors[0]
