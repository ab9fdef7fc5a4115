import type { PaperKind } from '@/lib/documents/paper'

export const paperKindWords: Record<PaperKind, string> = { reply: '答复函', opinion: '会办意见', notice: '交办通知', consultation: '征询意见表', return: '征询意见表回执', talk: '面商记录', order: '督办单', sheet: '代表建议', annual: '年度报告' }
export const templateActionWords = { upload: '上传公文模板', use: '启用公文模板', reset: '改回内置的公文式样', read: '下载公文模板' }

const list = (names: readonly string[]) => names.slice(0, 8).map((name) => `{{${name}}}`).join('、') + (names.length > 8 ? ` 等 ${names.length} 个` : '')
const AGAIN = '请在 Word 或 WPS 里改好再传。'

/** Why a template was not taken, and what to do. */
export const templateRefusals = {
  none: '请选一个 Word 文件（docx）。',
  tooLarge: '这个文件太大，模板不超过 2 MB。请去掉里面的大图片再传。',
  notWord: '这不是 Word 文件（docx）。旧的 doc 文件请在 Word 或 WPS 里另存为 docx 再传。',
  broken: '这个文件打不开，可能没有存完整。请在 Word 或 WPS 里打开，另存为 docx 再传。',
  macros: '这个文件里有宏，不能用作模板。请另存为不带宏的 docx 再传。',
  embedded: '这个文件里嵌入了别的文件或者控件，不能用作模板。请删去它们再传。',
  linked: '这个文件引用了外面的文件或者网址，不能用作模板。请把引用改成文字或者图片再传。',
  nothing: '里面没有占位符，填不进内容。请照下面的名称写上，例如 {{建议编号}}。',
  fullWidth: '占位符的括号要用半角的 {{ 和 }}，不能用全角的｛｛和｝｝。' + AGAIN,
  unclosed: (name: string) => `占位符 {{${name} 没有写完，少了 }}。${AGAIN}`,
  unopened: (name: string) => `占位符 ${name}}} 少了前面的 {{。${AGAIN}`,
  loop: (name: string) => `“${name}”的开头 {{#${name}}} 和结尾 {{/${name}}} 没有成对，或者不在表格的同一行里。${AGAIN}`,
  unknown: (names: readonly string[]) => `有不认识的占位符：${list(names)}。能用的名称在下面。${AGAIN}`,
  outside: (names: readonly string[]) => `${list(names)} 是表格里的一栏，要写在 {{#表名}} 和 {{/表名}} 中间。${AGAIN}`,
} as const
export const templateSaid = {
  taken: (kind: PaperKind, number: number) => `第 ${number} 版已经启用，以后下载的${paperKindWords[kind]}都用它。先下载一份样张看看。`,
  used: (number: number) => `已经换用第 ${number} 版。`,
  reset: '已经改回内置的式样。传过的模板还留着，可以再启用。',
}
