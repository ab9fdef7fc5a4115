import type { Metadata } from 'next'
import { BarePage } from '@/components/layout/bare-page'
import { Missing } from '@/components/layout/missing'

export const metadata: Metadata = { title: '找不到这一页' }

export default function NotFoundPage() {
  return (
    <BarePage>
      <Missing words="地址或者码可能有误，也可能它已经不再公开。" />
    </BarePage>
  )
}
