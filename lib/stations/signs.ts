import { codeAddress } from './address'
import type { Sign } from './posters'

type Wall = { publicCode: string; name: string; where: string; address: string; opening: string; phone: string }
type Deputy = { code: string; name: string; delegation: string }

/** What a station's code says on a wall. */
export const stationSign = ({ publicCode, name, where, address, opening, phone }: Wall): Sign => ({
  address: codeAddress('station', publicCode), call: '有事，对代表说', name, under: where, does: '手机扫一扫，看接待安排，找到代表，写下意见',
  notes: [address && `地址：${address}`, opening && `开放：${opening}`, phone && `不会扫码，打电话：${phone}`].filter(Boolean),
})

/** What a deputy's code says; `stations` are where one meets them. */
export const deputySign = ({ code, name, delegation }: Deputy, stations: readonly string[]): Sign => ({
  address: codeAddress('deputy', code), call: '有事，找代表', name: `${name}代表`, under: delegation, does: '手机扫一扫，直接对代表说', notes: stations.length > 0 ? [`见面在：${stations.join('、')}`] : [],
})
