import { engineResult } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

const journey = 'checkout-abandonment'

/**
 * Somebody who has never seen the window, and reads nothing but what is on the screen, gets from the first start to why a person did not get
 * the nudge. Every step names what it clicks as it is written there.
 */
test('from the first start to “why did this person not get the nudge?”', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  const { page } = window
  const ofJourney = result.instances.filter((instance) => instance.journey === journey)
  const nudged = new Set(ofJourney.filter(({ path }) => path.includes('nudge')).map(({ profile }) => profile))
  const person = ofJourney.find(({ profile, path }) => path.includes('wait[purchased]') && !nudged.has(profile))
  if (person === undefined) throw new Error('everybody was nudged')

  await test.step('the first thing that is said is to press play', async () => {
    await expect(page.getByText(/^Press play to rehearse 10,000 profiles/)).toBeVisible()
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect(window.step('started')).not.toContainText('– entered')
  })

  await test.step('there is a button to the end', async () => {
    await page.getByRole('button', { name: 'Run to the end' }).click()
    const sent = result.journeys[journey]?.steps.nudge?.sends ?? 0
    await expect(window.step('nudge')).toContainText(`${String(sent).replace(/\B(?=(\d{3})+$)/g, ',')} sent`)
  })

  await test.step('Why not asks of whom, and about what', async () => {
    await page.getByRole('tab', { name: 'Why not' }).click()
    await page.getByRole('button', { name: 'One person' }).click()
    await page.getByLabel('What should have happened').selectOption({ label: 'to Nudge' })
    await page.getByRole('searchbox', { name: 'Search' }).fill(person.profile)
    const people = page.getByRole('grid', { name: 'People' })
    // Rows move up while the others go.
    await expect(people.locator('tr[data-position="0"]')).toContainText(person.profile)
    await people.getByText(person.profile, { exact: true }).first().click()
  })

  await test.step('the answer names the branch that was taken, and each time in the journey', async () => {
    const answer = page.getByRole('region', { name: 'Why', exact: true })
    await expect(answer).toContainText(person.profile)
    await expect(answer).toContainText('Purchased')
    const times = ofJourney.filter(({ profile }) => profile === person.profile).length
    await expect(answer.getByRole('list', { name: 'On the way to Nudge' }).getByRole('listitem')).toHaveCount(times)
  })

  await test.step('the story of an instance and a step on the canvas lead to the same question', async () => {
    await page.getByRole('tab', { name: 'Instances' }).click()
    await page.getByRole('grid', { name: 'Instances' }).getByText(person.profile, { exact: true }).first().click()
    await page.getByRole('button', { name: 'Why not to Nudge?' }).click()
    await expect(page.getByRole('region', { name: 'Why', exact: true })).toContainText(person.profile)
    await window.step('reminder').click()
    await page.getByRole('button', { name: 'Who did not come here, and why?' }).click()
    await expect(page.getByLabel('What should have happened')).toHaveValue('reminder')
    await expect(page.getByRole('list', { name: 'Funnel of reasons' })).toBeVisible()
  })
})
