import { expect, test } from 'vitest'
import { refusedWords } from '../../../src/renderer/inject/refused-words.ts'

test('whoever is not in the run is chosen otherwise, not added to a scenario; other refusals are said as they are', () => {
  const message = 'There is no profile "u9". Name one that the scenario has, or list it under "profiles" in the scenario.'
  expect(refusedWords({ code: 'unknown-profile', message })).toBe(
    'Nobody in this run has this id. Type part of a name, id or e-mail address, and choose from the list.',
  )
  expect(refusedWords({ code: 'unknown-event', message: 'There is no event "Bought".' })).toBe('There is no event "Bought".')
})
