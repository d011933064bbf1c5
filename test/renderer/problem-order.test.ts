import { expect, test } from 'vitest'
import type { FileProblem } from '../../src/preload/bridge-contract.ts'
import { errorsFirst, errorsOf, standingProblems } from '../../src/renderer/state/problem-order.ts'

const problem = (code: string, severity: FileProblem['severity'], file = 'a.json'): FileProblem => ({
  file,
  pointer: '/x',
  code,
  severity,
  message: code,
})
const [w1, w2, e1, e2] = [problem('w1', 'warning'), problem('w2', 'warning'), problem('e1', 'error'), problem('e2', 'error', 'data.ndjson')]

test('errors come before warnings', () => {
  expect(errorsOf([w1, e1, w2, e2])).toEqual([e1, e2])
  expect(errorsFirst([w1, e1, w2, e2])).toEqual([e1, e2, w1, w2])
})

test('what refused a run stands among the problems of the workspace, each told once', () => {
  expect(standingProblems([w1, e1], [])).toEqual([e1, w1])
  expect(standingProblems([w1, w2], [w1, e2])).toEqual([e2, w1, w2])
})
