// The measures of official documents: GB/T 9704-2012. Lengths in twips (1/1440 inch), type in half points, as Word has them.

const mm = (length: number) => Math.round((length * 1440) / 25.4)

/** A4; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const PAGE = { width: mm(210), height: mm(297), top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) } as const
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom

/** 22 lines of 28 characters fill the page: the pitch of a line, and what each 3号 character gives up of its width (not every program keeps to a grid of characters). */
export const LINES = 22
export const CHARACTERS = 28
export const LINE = Math.floor(TEXT_HEIGHT / LINES)
export const CHARACTER = 320 // 3号, 16 pt
export const SQUEEZE = Math.floor(TEXT_WIDTH / CHARACTERS) - CHARACTER

/** Half points: 2号 for titles, 3号 for text, 4号 for tables, page numbers and copies, 小四 for narrow tables. */
export const SIZE = { title: 44, text: 32, small: 28, table: 24 } as const
export const TITLE_LINE = 720
export const TABLE_LINE = 420

/** Latin letters and figures, then Chinese ones; quotation marks, dashes and boxes, which both have, are Chinese. */
const set = (latin: string, chinese: string) => ({ ascii: latin, hAnsi: latin, eastAsia: chinese, hint: 'eastAsia' })
export const FONT = {
  text: set('Times New Roman', '仿宋_GB2312'),
  heading: set('Times New Roman', '黑体'),
  subheading: set('Times New Roman', '楷体_GB2312'),
  title: set('Times New Roman', '方正小标宋简体'),
  page: set('宋体', '宋体'),
} as const
/** What stands in for a typeface that an office's machine does not have. None is shipped: they are not ours to give. */
export const STAND_INS: Record<string, string> = { 仿宋_GB2312: '仿宋', 黑体: 'SimHei', 楷体_GB2312: '楷体', 方正小标宋简体: '小标宋', 宋体: 'SimSun' }
export type Face = keyof typeof FONT

export const RED = 'FF0000'

/** 信函格式: the organ's name begins 30 mm from the top, 4 mm under it a red double line, another 20 mm from the bottom, each 170 mm long. */
export const LETTERHEAD = { fromTop: mm(30), toLine: mm(4), fromBottom: mm(20), overLeft: PAGE.left - mm(20), overRight: PAGE.right - mm(20) } as const
/** The page number stands 7 mm under the text, one character from the outer edge. */
export const PAGE_NUMBER = { fromBottom: PAGE.bottom - mm(7) - 280, aside: 280 } as const

/** A name of nine characters is set in 40 points, a longer one so that it stays on its line. */
export const organSize = (organ: string) => Math.min(80, Math.floor((TEXT_WIDTH / 20 / Math.max(organ.length, 1)) * 2) - 4)

/** How many characters wide a line is: figures and Latin letters are half. */
export const widthOf = (line: string) => [...line].reduce((width, character) => width + (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0)

/** 落款: the date stands four characters from the right, the name centred over it; a name too long for that stays two characters in, and the date goes under its middle. */
export function signatureIndents(signature: string, date: string): { signature: number; date: number } {
  const apart = (widthOf(date) - widthOf(signature)) / 2
  const date4 = Math.max(4, 2 - apart)
  return { signature: Math.round((date4 + apart) * CHARACTER), date: Math.round(date4 * CHARACTER) }
}
