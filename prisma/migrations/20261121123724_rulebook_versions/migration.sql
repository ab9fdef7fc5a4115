-- What stood as a version's number becomes `number`; `version` is from now on the count of its changes while it is a draft.
DROP INDEX "rulebook_version_congressId_version_key";
ALTER TABLE "rulebook_version" RENAME COLUMN "version" TO "number";
ALTER TABLE "rulebook_version" ALTER COLUMN "number" DROP NOT NULL,
  ALTER COLUMN "inForceFrom" DROP NOT NULL,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "state" TEXT NOT NULL DEFAULT 'draft',
  ADD COLUMN "name" TEXT,
  ADD COLUMN "basedOn" TEXT NOT NULL DEFAULT 'default',
  ADD COLUMN "note" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "excess" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "createdByName" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "changedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "changedByName" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "decidedAt" TIMESTAMPTZ,
  ADD COLUMN "decidedByName" TEXT NOT NULL DEFAULT '';
UPDATE "rulebook_version" v SET name = coalesce(v.document->>'name', '办理规则'), "changedAt" = v."createdAt", "decidedAt" = v."createdAt",
  state = CASE WHEN v.number = (SELECT max(w.number) FROM "rulebook_version" w WHERE w."congressId" = v."congressId") THEN 'inForce' ELSE 'superseded' END;
ALTER TABLE "rulebook_version" ALTER COLUMN "name" SET NOT NULL;

-- AlterTable
ALTER TABLE "congress" ADD COLUMN     "settingsVersion" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "suggestion" ADD COLUMN     "rulebookVersionId" TEXT;

-- CreateIndex
CREATE INDEX "rulebook_version_congressId_state_changedAt_id_idx" ON "rulebook_version"("congressId", "state", "changedAt", "id");
CREATE UNIQUE INDEX "rulebook_version_congressId_number_key" ON "rulebook_version"("congressId", "number");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_rulebookVersionId_fkey" FOREIGN KEY ("rulebookVersionId") REFERENCES "rulebook_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

-- One version is in force in a congress; what is in force has its number and its day.
CREATE UNIQUE INDEX rulebook_version_in_force ON "rulebook_version" ("congressId") WHERE state = 'inForce';
ALTER TABLE "rulebook_version" ADD CONSTRAINT rulebook_version_decided CHECK (
  state IN ('draft', 'discarded') OR (number IS NOT NULL AND "inForceFrom" ~ '^\d{4}-\d{2}-\d{2}$'));
-- How many records run under a version.
CREATE INDEX suggestion_rulebook ON "suggestion" ("rulebookVersionId") WHERE "rulebookVersionId" IS NOT NULL;
