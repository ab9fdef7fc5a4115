import { TextInput } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Disclosure } from '@/components/ui/disclosure'

type Props = { withoutPlace: number; placeless: string; ownPlace: string; first: boolean }

/** Where rows without a place belong: asked where some have one and others not, offered where none has. */
export function PlaceQuestion({ withoutPlace, placeless, ownPlace, first }: Props) {
  const input = (label: string) => (
    <TextInput name="placeless" label={label} hint={`留空，就算本级（${ownPlace}）的。`} optional defaultValue={placeless} maxLength={40} className="max-w-[24rem]" />
  )
  if (withoutPlace > 0) {
    return <Section id="place" first={first} title={`有 ${withoutPlace} 行没有写是哪个地方`}>{input('这些行是哪里的')}</Section>
  }
  return (
    <Section id="place" first={first}>
      <Disclosure summary="这份台账是别的地方的" open={placeless !== ''}><div className="mt-4">{input('哪里的')}</div></Disclosure>
    </Section>
  )
}
