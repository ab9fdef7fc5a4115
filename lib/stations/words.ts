import type { StationAction, StationState } from './lifecycle'
import type { DeputyPart, StaffDuty, Tier } from './station'

export const tierWords: Record<Tier, string> = { home: '代表之家', station: '代表联络站', point: '代表联系点', studio: '代表工作室', legislative: '立法联系点' }
export const dutyWords: Record<StaffDuty, string> = { head: '站长', deputyHead: '副站长', liaison: '联络员', other: '工作人员' }
export const partWords: Record<DeputyPart, string> = { inCharge: '负责代表', member: '进站代表' }
export const stationStateWords: Record<StationState, { label: string; tone: 'done' | 'idle' }> = { open: { label: '开放', tone: 'done' }, closed: { label: '已停用', tone: 'idle' } }
export const stationActionWords: Record<StationAction, { label: string; happened: string }> = {
  close: { label: '停用', happened: '停用' },
  reopen: { label: '重新启用', happened: '重新启用' },
}
