import { Prisma } from '@/prisma/generated/client'

/** A unit with all that were renamed or merged into it, however often: what a list or a figure of the unit covers. */
export const lineOf = (unitId: string): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE line AS (SELECT ${unitId}::text AS id UNION SELECT x.id FROM unit x JOIN line ON x."succeededById" = line.id) SELECT line.id FROM line`

/** Every unit with the one that goes on with its work, as `roots (id, root)` of a recursive WITH. */
export const rootsOf = Prisma.sql`roots AS (
  SELECT u.id, u.id AS root FROM unit u WHERE u."succeededById" IS NULL
  UNION ALL SELECT u.id, roots.root FROM unit u JOIN roots ON u."succeededById" = roots.id)`
