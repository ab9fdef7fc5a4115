import type { Cast } from './cast'
import { db } from '@/lib/platform/db'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addMonths } from '@/lib/rulebook/days'
import { renameUnit } from '@/lib/units/succession'
import { must } from './life'

/** One unit is to have another name from the first of a month to come: a reform that is decided and not yet done. */
export async function planReform(congressId: string, cast: Cast, at: Circumstances): Promise<void> {
  const { id, version } = await db.unit.findFirstOrThrow({ where: { congressId, name: '县商务局' }, select: { id: true, version: true } })
  const on = `${addMonths(at.today, 2).slice(0, 7)}-01`
  must(await renameUnit(cast.byLogin('demo-gaoyuan'), { id, version }, { name: '县商务和投资促进局', on, basis: '县机构改革方案（虚构）' }, at), 'plan a reform')
}
