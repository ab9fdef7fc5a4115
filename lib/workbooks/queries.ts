import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'

export type ExportRun = { id: string; ledger: string; title: string; query: string; count: number; written: number; createdAt: Date; finishedAt: Date | null; stoppedAt: Date | null }

/** A large export of one's own. */
export const findExportRun = ({ personId, congressId }: Actor, id: string): Promise<ExportRun | null> =>
  db.exportRun.findFirst({ where: { id, personId, congressId }, select: { id: true, ledger: true, title: true, query: true, count: true, written: true, createdAt: true, finishedAt: true, stoppedAt: true } })
