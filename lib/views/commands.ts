import { transact, type Outcome } from '@/lib/platform/transact'
import { Refused } from '@/lib/platform/refused'
import { MOST_VIEWS } from '@/lib/views/queries'

/** Keeps a filter under a name. The same name again means the new filter. */
export const saveView = (personId: string, { name, query }: { name: string; query: string }): Promise<Outcome> =>
  transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views:${personId}`}, 0))`
    const views = await tx.savedView.findMany({ where: { personId }, select: { id: true, name: true, position: true } })
    const same = views.find((view) => view.name === name)
    if (same) return tx.savedView.update({ where: { id: same.id }, data: { query } })
    if (views.length >= MOST_VIEWS) throw new Refused({ why: 'notYet', condition: `最多存 ${MOST_VIEWS} 个常用视图，请先去掉一个。` })
    return tx.savedView.create({ data: { personId, name, query, position: Math.max(0, ...views.map(({ position }) => position)) + 1 } })
  })

export const removeView = (personId: string, id: string): Promise<Outcome> => transact((tx) => tx.savedView.deleteMany({ where: { id, personId } }))
