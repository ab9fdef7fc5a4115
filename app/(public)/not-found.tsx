import { Missing } from '@/components/layout/missing'

export default function NotFoundOutside() {
  return <Missing />
}
