import { Missing } from '@/components/layout/missing'

export default function NotFoundAtTheDesk() {
  return <Missing />
}
