import { IDENTITY, LANDLINE, MOBILE } from '@/lib/people/numbers'
import { findPrivate, hide } from '@/lib/publications/redact'

/** A text as others may read it: telephone and identity numbers that people write into it have their middle hidden. */
export const scrubbed = (text: string): string =>
  text.replace(IDENTITY, '$1***********$2').replace(MOBILE, '$1****$3').replace(LANDLINE, '$1-****$3')

/** A text in which the one who speaks is not named: of their own name the family's part stays, their address goes. */
export function withoutSpeaker(text: string, { name = '', address = '' }: { name?: string; address?: string }): string {
  const [called, home] = [name.trim(), address.trim()]
  const plain = home.length >= 4 ? hide(scrubbed(text), [home, scrubbed(home)]) : scrubbed(text)
  return called.length >= 2 && maskedName(called) !== called ? plain.replaceAll(called, maskedName(called)) : plain
}

/** A few words as whoever looks a ledger over may see them: numbers, doors and called names are covered. */
export const covered = (text: string): string => hide(scrubbed(text), findPrivate([text]))

/** The first mobile number that somebody wrote into the text itself, where the field for it was left empty. */
export const phoneIn = (text: string): string | null => {
  const [found] = text.matchAll(MOBILE)
  return found ? `${found[1]}${found[2]}${found[3]}` : null
}

/** 王*、王**、欧阳*: the family name stays. */
export function maskedName(name: string): string {
  const characters = [...name.trim()]
  if (/(先生|女士|同志|老师|师傅|大爷|大妈|阿姨)$/.test(name.trim())) return name.trim()
  const kept = COMPOUND.some((family) => name.trim().startsWith(family)) && characters.length > 2 ? 2 : 1
  return characters.slice(0, kept).join('') + '*'.repeat(Math.max(1, characters.length - kept))
}
const COMPOUND = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐']
