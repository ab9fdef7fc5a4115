import { Missing } from '@/components/layout/missing'

export default function NotFoundOutside() {
  return <Missing words="地址或者码可能有误，也可能它已经不再公开。" />
}
