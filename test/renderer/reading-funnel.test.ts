import { expect, test } from 'vitest'
import { readingFunnel } from '../../src/renderer/inspector/reading-funnel.ts'

const reading = { journey: 'offer', version: 1, number: 2, at: 0, members: 1_200, considered: 1_200 }
const words = (more: object) =>
  readingFunnel({ ...reading, withoutIdentity: 40, alreadyInside: 15, notAllowed: 0, admitted: 1_145, ...more }, 'crmid').map(
    ({ label, count, lost }) => `${label} ${count}${lost === null ? '' : `: ${lost}`}`,
  )

test('of an occurrence it is told who was left out on the way', () => {
  expect(words({})).toEqual(['Members 1200', 'With crmid 1160: 40 without', 'Not inside 1145: 15 still inside', 'Entered 1145'])
  expect(words({ notAllowed: 3, admitted: 1_142 }).at(-1)).toBe('Entered 1142: 3 not allowed')
})

test('an incremental reading takes only who is new', () => {
  expect(words({ considered: 200, withoutIdentity: 0, alreadyInside: 0, admitted: 200 })).toEqual([
    'Members 1200',
    'New among them 200: 1,000 were in before',
    'With crmid 200',
    'Not inside 200',
    'Entered 200',
  ])
})
