import type { Metadata } from 'next'
import { nothingOutside } from '@/components/layout/lead-on'
import { getHouse } from '@/lib/sign-in/queries'
import { SetupForm } from './setup-form'

export const metadata: Metadata = { title: '设立平台' }

/** Open once, on an empty platform. In a demo it does not exist. After the last press the form itself still shows its answer. */
export default async function SetupPage() {
  const { isDemo, canSetUp } = await getHouse()
  if (isDemo) return nothingOutside()
  return (
    <div className="narrow">
      <h1>设立平台</h1>
      <SetupForm isOpen={canSetUp} />
    </div>
  )
}
