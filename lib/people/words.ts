import type { OpeningStep } from '@/lib/people/opening'

export const personRefusals = {
  loginTaken: '这个登录名已经有人用，换一个。',
  alreadyThere: '已经有同名同电话的人。先查一查，也许就是他。',
  notHome: '这个人由另一级人大管理，请联系那里的系统管理员。',
  yourself: '不能停用自己的账号，请另一位管理员来办。',
  noLogin: '他还没有登录名，先填登录名再设初始密码。',
  ofAdministrator: '安全管理员和审计管理员的密码由安全管理员重设。',
  onlyAdministrators: '一般人员的密码由系统管理员重设。',
} as const

export const roleRefusals = {
  toYourself: '不能给自己授予身份，请另一位安全管理员来办。',
  fromYourself: '不能收回自己的身份，请另一位安全管理员来办。',
  apart: '系统管理员、安全管理员和审计管理员不能是同一个人。',
  needsUnit: '这个身份要选承办单位。',
  needsCommittee: '这个身份要选委员会。还没有的，请系统管理员先在“人员”的“委员会”里添加。',
  needsStation: '这个身份要选代表之家或联络站。',
  needsDeputy: '他不是本级现任代表。先在“代表”里登记，才有代表身份。',
  held: '他已经有这个身份。',
  ownFactor: '自己的动态口令在“我的”里换，丢了手机请另一位安全管理员来办。',
  noFactor: '他没有设过动态口令。',
  together: (names: readonly string[]) => `${names.join('、')}现在身兼两种管理员。先收回其中一种，再分开。`,
  last: '这是最后一位，收回以后就没有人能管了。先授予别人，再收回。',
} as const

/** What is still to be done before deputies can begin, each step with who takes it. */
export const openingWords: Record<OpeningStep, { label: string; note: string; by: 'systemAdmin' | 'securityAdmin'; done: (count: number) => string }> = {
  units: { label: '登记承办单位', note: '可以从表格一次导入。有了单位，建议才能交办。', by: 'systemAdmin', done: (count) => `已有 ${count} 个` },
  deputies: { label: '登记代表', note: '可以从名册一次导入，代表团、代表小组一起建。', by: 'systemAdmin', done: (count) => `已有 ${count} 位` },
  accounts: { label: '给代表开通账号', note: '成批开通，打印密码条当面交给本人。', by: 'systemAdmin', done: () => '已开通' },
  staff: { label: '添加办事的人', note: '代工委审核交办的人，承办单位经办的人和签发的负责人，各填姓名和登录名。', by: 'systemAdmin', done: (count) => `已有 ${count} 人` },
  roles: { label: '授予身份', note: '有了身份，登录以后才看得到要办的事。', by: 'securityAdmin', done: () => '已授予' },
}
