import Link from 'next/link'
import { Section } from '@/components/ui/section'
import { pairedWords } from '@/lib/households/words'

type Props = { paired: { households: number; talks: number }; year: string; /** Where the list is, for those who may read it. */ list: string | null }

/** How many households are kept in touch with, and how often this year: nobody is named. */
export const PairedLine = ({ paired, year, list }: Props) => (
  <Section id="paired" title="结对联系群众" aside={list ? <Link href={list}>结对户和联系记录</Link> : undefined}><p>{pairedWords(year, paired)}</p></Section>
)
