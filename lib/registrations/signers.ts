import type { Tx } from '@/lib/platform/db'

export type Signer = { deputyId: string; delegationId: string | null; isHead: boolean; name: string }
export type Mistakes = Record<string, string>

/** 张三、李四（红旗镇代表团）: the names as they stand under a paper, each with the delegation where one was written. */
export function namesIn(written: string): { name: string; delegation: string }[] {
  return written
    .split(/[、，,；;\n\r]+/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [, name = one, delegation = ''] = /^(.+?)\s*[（(](.+)[）)]$/.exec(one) ?? []
      return { name: name.replace(/\s+/g, ''), delegation: delegation.trim() }
    })
}

type Wanted = { lead: string; cosigners: string; termId: string }

/** Finds who signed among the deputies of the term; names that fit nobody, or several, are said with what to write instead. */
export async function findSigners(tx: Tx, { lead, cosigners, termId }: Wanted): Promise<{ lead: Signer; cosigners: Signer[] } | { mistakes: Mistakes }> {
  const asked = { lead: namesIn(lead), cosigners: namesIn(cosigners) }
  const names = [...asked.lead, ...asked.cosigners].map(({ name }) => name)
  const known = await tx.deputy.findMany({
    where: { termId, status: 'active', person: { name: { in: names } } },
    select: { id: true, delegationId: true, person: { select: { name: true } }, delegation: { select: { name: true, headId: true } } },
  })
  const mistakes: Mistakes = {}
  const find = (field: keyof typeof asked): Signer[] => asked[field].flatMap(({ name, delegation }) => {
    const fits = known.filter((one) => one.person.name === name && (!delegation || one.delegation?.name.includes(delegation.replace(/代表团$/, ''))))
    if (fits.length === 1) return fits.map((one) => ({ deputyId: one.id, delegationId: one.delegationId, isHead: one.delegation?.headId === one.id, name }))
    const among = fits.map((one) => `${name}（${one.delegation?.name ?? '没有代表团'}）`).join('、')
    mistakes[field] ??= fits.length === 0 ? `本届执行职务的代表里没有“${name}”${delegation ? `（${delegation}）` : ''}。请核对姓名。` : `有 ${fits.length} 位代表叫“${name}”。请写明是哪一位：${among}。`
    return []
  })
  const [leads, others] = [find('lead'), find('cosigners')]
  if (asked.lead.length !== 1) mistakes['lead'] ??= '领衔代表只写一位，其余写在联名代表里。'
  const ids = others.map(({ deputyId }) => deputyId)
  if (new Set([...ids, leads[0]?.deputyId]).size < ids.length + 1) mistakes['cosigners'] ??= '同一位代表写了两次。'
  return Object.keys(mistakes).length > 0 ? { mistakes } : { lead: leads[0]!, cosigners: others }
}
