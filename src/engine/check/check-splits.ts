import { type Problem, problemAt } from '../model/problem.ts'
import { holdSteps, type JourneyUnderCheck, randomSplitSteps } from './journey-under-check.ts'

/** A restarting branch leads back to its own step and has no steps after it (reference 5.1, point 5). */
export function checkRestarts(subject: JourneyUnderCheck): Problem[] {
  return holdSteps(subject).flatMap(([id, step]) =>
    step.branches.flatMap((branch, index) => {
      if (!('restart' in branch) || !branch.restart || branch.next === undefined || branch.next === null) return []
      const message =
        'A branch with "restart" leads back to the beginning of its hold, and nothing follows: take out its "next", or "restart".'
      return [problemAt(['steps', id, 'branches', index, 'next'], 'restart-with-next', message)]
    }),
  )
}

/** The shares of a random split make a whole (reference 5.4); the pointer of a sum is the list. */
export function checkPercents(subject: JourneyUnderCheck): Problem[] {
  return randomSplitSteps(subject).flatMap(([id, step]) => {
    const sum = step.branches.reduce((total, { percent }) => total + percent, 0)
    if (sum === 100) return []
    const advice = sum < 100 ? `add ${100 - sum}` : `take off ${sum - 100}`
    return [
      problemAt(
        ['steps', id, 'branches'],
        'wrong-sum',
        `The percents of a random split make 100 in all, and these make ${sum}: ${advice}.`,
      ),
    ]
  })
}
