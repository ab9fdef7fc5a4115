import type { GROUP_KINDS, Level } from '@/lib/congresses/congress'

export const levelWords: Record<Level, string> = { province: '省级', prefecture: '市级', county: '县级', township: '乡级' }
export const groupKindWords: Record<(typeof GROUP_KINDS)[number], string> = { area: '按地域', profession: '按专业' }

export const congressRefusals = {
  termTaken: '这一届已经有了。',
  sittingTaken: '这一次会议已经有了。',
  nameTaken: '本届已经有这个名称。',
  headElsewhere: '团长要是这个代表团的代表。',
  notLower: '新的人大要比本级低。',
  loginTaken: '登录名已经有人用，换一个。',
  halfApart: '要么三位管理员都填，要么只填系统管理员，由一个人兼任。',
  overlaps: '日期与另一届重叠。',
} as const
