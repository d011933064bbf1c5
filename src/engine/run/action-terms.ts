import type { CompiledJourney } from '../compile/compiled-run.ts'
import type { ActionTerms } from '../delivery/action-call.ts'

/** How long actions and fetches of a journey are tried. @param attemptMs what the one who is called allows one attempt */
export function actionTerms({ parameters }: CompiledJourney, attemptMs = Number.POSITIVE_INFINITY): ActionTerms {
  const { errorTimeoutMs, adobe } = parameters
  const finalAnswers = adobe?.retriesFinalAnswers === '401-403-404' ? [401, 403, 404] : []
  return {
    budgetMs: errorTimeoutMs,
    attemptMs,
    retries: adobe?.retries ?? 0,
    isFinal: (status) => finalAnswers.includes(status),
    capWindow: adobe?.capWindow ?? 'aligned',
  }
}
