import { IDENTITY, LANDLINE, MOBILE } from '@/lib/people/numbers'

// What could point at a private person in a text that everyone will read. It is offered to a person who decides; nothing is hidden unseen.

const PLAIN = [
  MOBILE, LANDLINE, IDENTITY,
  /(?<!\d)\d{16,19}(?!\d)/g, // bank cards
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /[\u4e00-\u9fff]{0,3}(?:路|街|巷|村|组|小区)\s?\d+\s?号(?:楼)?\s?\d*\s?(?:单元)?\s?\d*\s?室/g, // a door
]
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵汪祁毛禹狄米贝明臧计伏成戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公覃'
const CALLED = new RegExp(`(?:联系人|经办人|当事人|村民|居民|户主|住户|群众|家长|学生|患者|业主)[：:\\s]?([${SURNAMES}][\\u4e00-\\u9fff]{1,2})(?=[，。、；：（）()\\s\\d]|等|的|家|户|反映|说|$)`, 'g')

// A name before the word by which somebody is called: 向李四妹大娘说. Where it begins is told by what stands before it.
const ADDRESSED = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|[向对由给和与及是请找据叫让跟同帮到了访问])(?!全体|各位|有关|相关|广大|和谐)([${SURNAMES}][\\u4e00-\\u9fff]{1,2})(?=先生|女士|同志|大爷|大娘|师傅)`, 'g')

/** Telephones, identity and card numbers, addresses of doors and names of private people, in the order in which they stand. */
export function findPrivate(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => {
    const plain = PLAIN.flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index })))
    const called = [CALLED, ADDRESSED].flatMap((pattern) => [...text.matchAll(pattern)]).map((match) => ({ words: match[1]!, index: match.index }))
    return [...plain, ...called].sort((one, other) => one.index - other.index).map(({ words }) => words.trim())
  })
  const unique = [...new Set(found)]
  return unique.filter((words) => !unique.some((longer) => longer !== words && longer.includes(words)))
}

export const COVER = '×××'

/** The text without these words. The longest go first, so that none is left half seen. */
export function hide(text: string, words: readonly string[]): string {
  const longest = [...words].filter(Boolean).sort((one, other) => other.length - one.length)
  return longest.reduce((shown, hidden) => shown.replaceAll(hidden, COVER), text)
}

export type Run = { text: string; hidden: boolean }

/** The original, cut where something is hidden: for the person who looks it over. */
export function marked(text: string, words: readonly string[]): Run[] {
  const longest = [...words].filter(Boolean).sort((one, other) => other.length - one.length)
  return longest.reduce<Run[]>((runs, hidden) => runs.flatMap((run) => (run.hidden ? [run] : cut(run.text, hidden))), [{ text, hidden: false }]).filter(({ text }) => text !== '')
}
const cut = (text: string, hidden: string): Run[] =>
  text.split(hidden).flatMap((piece, index) => [...(index > 0 ? [{ text: hidden, hidden: true }] : []), { text: piece, hidden: false }])
