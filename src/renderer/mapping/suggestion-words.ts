import type { PathSuggestion } from '../../engine/mapping/path-suggestion.ts'

/** Suggestions in words. */

/** "number of Checkout_Started", "trait", "of every event" */
export function originWords({ origin, type, presence }: PathSuggestion): string {
  const kind = type === 'unknown' ? '' : `${type}, `
  switch (origin.kind) {
    case 'event':
      return origin.property === null ? `the whole event ${origin.event}` : `${kind}${origin.event}`
    case 'exit-event':
      return origin.property === null ? `the whole event of ${origin.rule}` : `${kind}${origin.event}, which ends the journey`
    case 'trait':
      return `${kind}trait of the profile`
    case 'envelope':
      return presence === 'always' ? `${kind}in every event` : `${kind}identity`
    case 'journey':
      return `${kind}journey and instance`
    case 'made':
      return `${kind}${origin.of === 'item' ? 'of each item' : 'put together first'}`
  }
}

/** Where it may lack; null where nothing is to be said. */
export function presenceWords({ presence, without, origin }: PathSuggestion): string | null {
  if (presence === 'some-profiles') return origin.kind === 'trait' ? null : 'for profiles that have it'
  if (presence === 'always') return null
  return `not there ${without.some(({ kind }) => kind === 'way') ? 'by ' : ''}${without.map(placeWords).join(', ')}`
}

function placeWords(way: PathSuggestion['without'][number]): string {
  switch (way.kind) {
    case 'way':
      return way.branch === null ? way.step : `${way.step}[${way.branch}]`
    case 'inside':
      return `while in ${way.step}`
    case 'exit-rule':
      return `by the rule ${way.rule}`
  }
}

/** Why it would not arrive; null where it is sent. */
export function unsentWords({ isSent, origin }: PathSuggestion): string | null {
  if (isSent) return null
  return origin.kind === 'trait'
    ? 'not sent: the activation does not select this trait'
    : 'not sent: the activation’s context leaves it out'
}
