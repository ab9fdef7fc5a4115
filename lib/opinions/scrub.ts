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

const NUMBERED = '(?:\\d{1,5}|[一二三四五六七八九十百零〇两]{1,5})(?:号楼|号|室|单元|栋|幢|楼|层|户)'
/** 我住…、家住…、我家在… with a number of a house, a staircase or a flat: a door, and not the village one speaks of. */
const HOME = new RegExp(`(?:^|[，。；：、！？,;:!?\\s])(?:我们|我|本人|现)?(?:家在|(?:家就|家|就|租|居)?住(?:在|址是|址)?(?!院|建|宅|房|户|宿))([^，。；：！？,;:!?\\s]{1,30}${NUMBERED})`, 'u')

/** The door that somebody names as their own in what they say, where no field was filled in for it. */
export const homeIn = (text: string): string | null => HOME.exec(text)?.[1] ?? null

/** 王*、王**、欧阳*: the family name stays. */
export function maskedName(name: string): string {
  const characters = [...name.trim()]
  if (/(先生|女士|同志|老师|师傅|大爷|大妈|阿姨)$/.test(name.trim())) return name.trim()
  const kept = COMPOUND.some((family) => name.trim().startsWith(family)) && characters.length > 2 ? 2 : 1
  return characters.slice(0, kept).join('') + '*'.repeat(Math.max(1, characters.length - kept))
}
const COMPOUND = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐']
