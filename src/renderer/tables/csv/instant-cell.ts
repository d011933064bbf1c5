/** @param at ms since 1970; null of what has not happened */
export const instantCell = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
