import { exponential, integer, logNormal } from '../chance/distributions.ts'
import type { DelayRecipe } from '../model/recipe.ts'
import { checkedDuration } from './checked-duration.ts'

/** Spans in ms. */
export type Delay =
  | { readonly kind: 'fixed'; readonly span: number }
  | { readonly kind: 'log-normal'; readonly median: number; readonly sigma: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'exponential'; readonly mean: number }

export function compileDelay(recipe: DelayRecipe): Delay {
  if (typeof recipe === 'string') return { kind: 'fixed', span: checkedDuration(recipe) }
  if ('logNormal' in recipe) return { kind: 'log-normal', median: checkedDuration(recipe.logNormal.median), sigma: recipe.logNormal.sigma }
  if ('uniform' in recipe) return { kind: 'uniform', min: checkedDuration(recipe.uniform.min), max: checkedDuration(recipe.uniform.max) }
  return { kind: 'exponential', mean: checkedDuration(recipe.exponential.mean) }
}

/** Whole ms, or Infinity where the tail is too long for a number. */
export function drawDelay(delay: Delay, u: number): number {
  switch (delay.kind) {
    case 'fixed':
      return delay.span
    case 'log-normal':
      return Math.round(logNormal(u, delay.median, delay.sigma))
    case 'uniform':
      return integer(u, delay.min, delay.max)
    case 'exponential':
      return Math.round(exponential(u, delay.mean))
  }
}
