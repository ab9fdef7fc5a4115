import { PAPER_KINDS, type Paper, type PaperKind } from '@/lib/documents/paper'
import { toWord } from '@/lib/documents/word'
import { db } from '@/lib/platform/db'
import { openFile } from '@/lib/platform/files'
import { can, type Actor } from '@/lib/policy'
import { fillTemplate } from '@/lib/templates/fill'
import { valuesFor } from '@/lib/templates/values'

export type TemplateRow = { kind: PaperKind; number: number; name: string; inUse: boolean; uploadedAt: Date; uploadedByName: string }

/** The templates of this congress, of one kind or of all, the newest first; null for whoever does not keep them. */
export async function listTemplates(actor: Actor, kind?: PaperKind): Promise<TemplateRow[] | null> {
  const { congressId } = actor
  if (!can(actor, 'template.manage', { congressId })) return null
  const rows = await db.paperTemplate.findMany({ where: { congressId, kind: kind ?? { in: [...PAPER_KINDS] } }, orderBy: [{ kind: 'asc' }, { number: 'desc' }], take: 400, select: { kind: true, number: true, name: true, inUse: true, uploadedAt: true, uploadedByName: true } })
  return rows.map((row) => ({ ...row, kind: row.kind as PaperKind })) // written from their list only
}

/** One version as it was uploaded. */
export async function findTemplate(actor: Actor, kind: PaperKind, number: number): Promise<{ name: string; content: Buffer } | null> {
  const { congressId } = actor
  if (!can(actor, 'template.manage', { congressId })) return null
  const row = await db.paperTemplate.findUnique({ where: { congressId_kind_number: { congressId, kind, number } }, select: { name: true, fileId: true } })
  const content = row && (await contentOf(row.fileId))
  return row && content && { name: row.name, content }
}

async function contentOf(fileId: string): Promise<Buffer | null> {
  const file = await openFile(fileId)
  return file && Buffer.from(await new Response(file.body).arrayBuffer())
}

/** Which kinds this congress has a template of its own for. */
export const kindsWithTemplate = async (congressId: string): Promise<string[]> => (await db.paperTemplate.findMany({ where: { congressId, inUse: true }, select: { kind: true } })).map(({ kind }) => kind)

/** Writes papers for Word as this congress has them: into its own template where it uses one, and in the built-in form. Each template is read once. */
export function writerFor(congressId: string): (paper: Paper) => Promise<Buffer> {
  const read = new Map<PaperKind, Promise<Buffer | null>>()
  const templateOf = async (kind: PaperKind) => {
    const row = await db.paperTemplate.findFirst({ where: { congressId, kind, inUse: true }, select: { fileId: true } })
    return row && contentOf(row.fileId)
  }
  return async (paper) => {
    const { kind } = paper
    if (kind && !read.has(kind)) read.set(kind, templateOf(kind))
    const template = kind ? await read.get(kind)! : null
    return template ? fillTemplate(template, valuesFor(paper)) : toWord(paper)
  }
}
