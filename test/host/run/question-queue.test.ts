import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuestionQueue } from '../../../src/host/run/question-queue.ts'

interface Asked {
  readonly id: number
  readonly isUrgent: boolean
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('every question is answered once; urgent ones before all others that wait, and those of one kind in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.boolean(), { maxLength: 4 }), { maxLength: 8 }), async (turns) => {
      const waiting: Asked[] = []
      const answered: number[] = []
      const queue = new QuestionQueue<Asked>(
        async (question) => {
          // What is answered is the first urgent one of those that wait, else the first.
          expect(question).toBe(waiting.find(({ isUrgent }) => isUrgent) ?? waiting[0])
          waiting.splice(waiting.indexOf(question), 1)
          answered.push(question.id)
        },
        ({ isUrgent }) => isUrgent,
      )
      let id = 0
      for (const asked of turns) {
        for (const isUrgent of asked) {
          const question = { id: id++, isUrgent }
          waiting.push(question)
          queue.add(question)
        }
        await turn()
      }
      while (waiting.length > 0) await turn()
      expect([...answered].sort((one, other) => one - other)).toEqual(Array.from({ length: id }, (_, place) => place))
    }),
    { numRuns: 40, seed: 20261122 },
  )
})

test('what is asked while another one is answered is heard before the next one that waits', async () => {
  const answered: string[] = []
  const queue = new QuestionQueue<string>(
    async (question) => {
      answered.push(question)
      if (question === 'first') queue.add('frame')
    },
    (question) => question === 'frame',
  )
  queue.add('first')
  queue.add('second')
  for (let left = 4; left > 0; left--) await turn()
  expect(answered).toEqual(['first', 'frame', 'second'])
})
