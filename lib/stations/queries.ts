import { db } from '@/lib/platform/db'

/** The open stations of a congress by name: to choose one. */
export const listStationNames = (congressId: string): Promise<{ id: string; name: string }[]> =>
  db.station.findMany({ where: { congressId, state: 'open' }, orderBy: [{ townCode: 'asc' }, { tier: 'asc' }, { name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } })
