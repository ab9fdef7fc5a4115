import type { StationAction, StationState } from './lifecycle'
import type { DeputyPart, StaffDuty, Tier } from './station'

export const tierWords: Record<Tier, string> = { home: '代表之家', station: '代表联络站', point: '代表联系点', studio: '代表工作室', legislative: '立法联系点' }
export const dutyWords: Record<StaffDuty, string> = { head: '站长', deputyHead: '副站长', liaison: '联络员', other: '工作人员' }
export const partWords: Record<DeputyPart, string> = { inCharge: '负责代表', member: '进站代表' }
export const stationStateWords: Record<StationState, { label: string; tone: 'done' | 'idle' }> = { open: { label: '开放', tone: 'done' }, closed: { label: '已停用', tone: 'idle' } }
/** On a file of the sheets of many stations. */
export const sheetTitles = { station: '站点张贴页', deputies: '代表张贴页', cards: '二维码小卡' } as const
export const stationActionWords: Record<StationAction, { label: string; happened: string }> = {
  close: { label: '停用', happened: '停用' },
  reopen: { label: '重新启用', happened: '重新启用' },
}

export const stationRefusals = {
  nameTaken: '已经有同名的站点，换一个名称。',
  noRegion: '没有这个地方，或者它已经撤并。换一个乡镇或者村。',
  staffThere: '这个人已经在这个职务上。',
  emptyGroup: '这个小组里没有在任代表。',
  tooManyPhotos: '已经有 12 张照片了。撤下不要的，再传新的。',
  noDeputy: (name: string) => `本届没有叫“${name}”的在任代表。`,
  twoDeputies: (name: string) => `叫“${name}”的代表不止一位，请改用小组编入。`,
} as const

/** What happened to a station, as its page tells it. */
export const happenedWords: Record<string, string> = {
  begin: '设立', change: '改了基本情况', close: '停用', reopen: '重新启用', import: '从表格导入', addStaff: '加了工作人员', removeStaff: '移出工作人员', addRule: '张贴制度', removeRule: '撤下制度', addDeputies: '编入代表', removeDeputy: '移出代表', plan: '排了接待计划', check: '做了年度检查', grade: '评定了等次', ungrade: '撤回了等次', addPhoto: '挂上照片', removePhoto: '撤下照片',
}

type Told = { name: string; tier: Tier; where: string; address: string; opening: string }
/** For those who find it by a search: 云溪镇大坪村代表联络站，云溪镇 大坪村，地址 …，开放时间 …。 */
export const stationSentence = ({ name, where, address, opening }: Told): string =>
  `${[name, where, address && `地址 ${address}`, opening && `开放时间 ${opening}`].filter(Boolean).join('，')}。`
