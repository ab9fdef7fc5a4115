import { instantWords } from '@/components/ui/day-words'

/** Who printed it, when, and what it is: at the foot of every print. */
export function PrintFoot({ name, at, number }: { name: string; at: Date; number: string | null }) {
  return <p className="soft mt-8">{name} {instantWords(at)} 打印{number ? `，建议第 ${number} 号` : ''}</p>
}
