import type { CROWDS, NEEDS, RULES } from '@/lib/accounts/accounts'

export const crowdWords: Record<(typeof CROWDS)[number], string> = { deputies: '本届代表', staff: '办事的人' }
export const needWords: Record<(typeof NEEDS)[number], string> = { none: '还没有账号', unused: '有账号，初始密码还没有用过' }
export const ruleWords: Record<(typeof RULES)[number], { label: string; note: string }> = {
  name: { label: '用本人姓名', note: '例如“石望山”。重名的第二位加 2，好记好填' },
  number: { label: '字母加编号', note: '例如 qldb0001，开头的字母在下面写' },
}

/** The sentence over the list. */
export function waitingSentence(total: number, need: (typeof NEEDS)[number]): string {
  if (total === 0) return need === 'none' ? '都已经有账号' : '没有初始密码闲着的账号'
  return need === 'none' ? `${total} 人还没有账号` : `${total} 人的初始密码还没有用过`
}

export const opensWords = (count: number, need: (typeof NEEDS)[number]): string => (need === 'none' ? `给这 ${count} 人全部开通` : `给这 ${count} 人全部重发密码`)
export const chosenWords = { none: '给勾选的人开通', unused: '给勾选的人重发密码' } as const
export const nobodyLeft = '他们都已经有账号，没有重复开通。'

/** Said before slips are printed that would lead nowhere: nobody else can open an address of this very machine. */
export const onlyHere = (door: string) => `密码条上印的网址是 ${door}，只有这台电脑打得开。要发给别人，先请启动平台的人设好网址（NEXTAUTH_URL），再开通。`
