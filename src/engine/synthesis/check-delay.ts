import { type Problem, problemAt } from '../model/problem.ts'
import type { DelayRecipe } from '../model/recipe.ts'
import { quoted } from '../model/wording.ts'
import { parseDuration } from '../time/duration.ts'

type Path = readonly PropertyKey[]

export function checkDelay(recipe: DelayRecipe, path: Path): Problem[] {
  if (typeof recipe === 'string') return checkSpan(recipe, path)
  if ('logNormal' in recipe) return checkSpan(recipe.logNormal.median, [...path, 'logNormal', 'median'])
  if ('exponential' in recipe) return checkSpan(recipe.exponential.mean, [...path, 'exponential', 'mean'])
  const { min, max } = recipe.uniform
  const problems = [...checkSpan(min, [...path, 'uniform', 'min']), ...checkSpan(max, [...path, 'uniform', 'max'])]
  if (problems.length > 0 || (parseDuration(min) ?? 0) <= (parseDuration(max) ?? 0)) return problems
  return [problemAt([...path, 'uniform', 'max'], 'min-over-max', `The longest delay, ${max}, is shorter than the shortest, ${min}.`)]
}

function checkSpan(text: string, path: Path): Problem[] {
  if (parseDuration(text) !== null) return []
  return [problemAt(path, 'bad-duration', `${quoted(text)} is no duration: write one like "20m" or "1h30m"; it cannot be negative.`)]
}
