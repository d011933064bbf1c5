import { writeClubWorkspace } from './club-workspace.ts'
import { expect, test } from './open-rehearsal.ts'

// 19 of 20 join; 6 and then 4 view again; 9 buy, 1 leaves, 9 hold to the maximum; of the 18 at the split 4 have another plan than pro.
test('splits, restarts, exit rules, versions and segments are shown as they ran', async ({ open, folder }) => {
  const window = await open(await writeClubWorkspace(folder))
  const section = (name: string) => window.inspector.getByRole('region', { name })

  await test.step('before the run, the splits say what they are set to', async () => {
    await expect(window.step('plan')).toContainText('plan equals pro and in Members')
    await expect(window.chip('gift')).toHaveText('Gift60 %')
    const segments = window.page.getByRole('navigation', { name: 'Workspace' }).getByRole('region', { name: 'Segments' })
    await expect(segments).toContainText('Keen viewersstreaming')
    await expect(segments.getByTitle('keen: Viewed, at least 2 times, within 7 d')).toBeVisible()
  })

  await window.runToEnd()
  // Nobody has entered version 2, which is live at the end.
  await expect(window.step('joined')).toContainText('0 entered')
  await section('Versions')
    .getByRole('button', { name: /^Version 1/ })
    .click()

  await test.step('the canvas counts passes, branches and everyone else', async () => {
    await expect(window.chip('again')).toHaveText('Viewed again10')
    await expect(window.chip('bought')).toContainText('9')
    await expect(window.chip('pro')).toContainText('14')
    await expect(window.chip('none')).toContainText('Everyone else4')
    await expect(window.step('gift')).toContainText('14 entered')
    // Eight gifts, and the send of the one who left.
    await expect(window.step('send')).toContainText('8 sent')
    await expect(window.tab('Payloads')).toHaveText('Payloads9')
  })

  await test.step('the journey says its exit rule, its exit send and its versions', async () => {
    await expect(section('Exit rules')).toContainText('EventLeftWherereason is movedEndsall instances of the profileExit sendis made')
    await expect(section('Exit rules')).toContainText('Exited1 5.3 %')
    await expect(section('Exit send')).toContainText('Goodbye')
    await expect(section('Versions')).toContainText('live from 5 Jan 10:00:00')
    await expect(section('Versions')).toContainText('paused from 6 Jan 10:00:00')
    await expect(section('Versions')).toContainText('Version 2live from 9 Jan 10:00:00')
  })

  await test.step('who exited is told with the rule and the event, and with the exit send', async () => {
    await window.search.fill('exited')
    await expect(window.table('Instances')).toHaveAttribute('aria-rowcount', '1')
    await window.row('Instances', 0).click()
    await expect(window.story.getByRole('listitem')).toHaveText([
      /Entered by Joined/,
      /Waited 5 h 0 m in Browsing/,
      /Goodbye sent to Braze/,
      /Exited by the exit rule Left the club, as Left came/,
    ])
    await window.story.getByRole('button', { name: 'Show the payload' }).click()
    await expect(window.inspector).toContainText('Exit send · Left the club')
    await window.tab('Payloads').click()
    await window.search.fill('Goodbye')
    await expect(window.row('Payloads', 0)).toContainText('Exit send · Left the club')
  })

  await test.step('who was split is told why', async () => {
    await window.search.fill('p3')
    await window.tab('Instances').click()
    await window.row('Instances', 0).click()
    await expect(window.story).toContainText('Everyone else at Plan')
    await expect(window.story).toContainText('The condition did not hold')
    await expect(window.story).toContainText('Viewed again: Viewed came, and the hold began anew')
  })

  await test.step('a step shows all its settings', async () => {
    await window.step('joined').click()
    await expect(section('Settings')).toContainText('members of Members')
    await window.step('plan').click()
    await expect(section('Settings')).toContainText('plan equals pro and in Members')
    await window.step('gift').click()
    await expect(section('Numbers')).toContainText('Gift set to 60 %')
  })
})
