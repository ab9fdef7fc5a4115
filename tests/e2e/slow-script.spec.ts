import { expect, PHONE, test } from './support/sign-in'
import { draft, titleOf } from './support/suggestion'

test('what a deputy types on a slow line before the script has come is not lost, and is kept', async ({ as }) => {
  const deputy = await as('石望山', { viewport: PHONE })
  const id = await draft(deputy, { title: titleOf('修补云溪镇河堤') })
  await expect(deputy.getByText(/自动保存|已保存/).first()).toBeVisible()

  let release = () => {}
  const arrived = new Promise<void>((resolve) => (release = resolve))
  await deputy.route('**/_next/static/**/*.js*', async (route) => {
    await arrived
    await route.continue()
  })
  await deputy.goto(`/suggestions/${id}/edit`, { waitUntil: 'commit' })
  const [situation, analysis] = [deputy.getByRole('textbox', { name: '情况和问题' }), deputy.getByRole('textbox', { name: '为什么会这样' })]
  const words = '上个月又塌了三米，村里拉了警戒线。'
  await situation.fill(words) // there was a text before: this is the one that React would put back
  await analysis.fill('堤身年久失修。')
  // The page says from before that the draft is kept: only the answer to this writing tells that this is kept too.
  const kept = deputy.waitForResponse((response) => response.request().method() === 'POST' && response.ok())
  release()
  await kept
  await expect(situation).toHaveValue(words)
  await expect(async () => {
    await deputy.goto(`/suggestions/${id}/edit`)
    await expect(deputy.getByRole('textbox', { name: '情况和问题' })).toHaveValue(words)
    await expect(deputy.getByRole('textbox', { name: '为什么会这样' })).toHaveValue('堤身年久失修。')
  }).toPass()
})
