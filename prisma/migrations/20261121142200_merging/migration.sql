-- AlterTable
ALTER TABLE "reply" ADD COLUMN     "sameAsId" TEXT;

-- AlterTable
-- By hand: the two guards are generated. Their key lets a suggestion be merged only into one that is not merged itself,
-- and a main that has others merged into it cannot be merged away: whoever writes at once, the database refuses the second.
ALTER TABLE "suggestion" ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "isMain" BOOLEAN GENERATED ALWAYS AS ("mergedIntoId" IS NULL) STORED,
ADD COLUMN     "mainIsMain" BOOLEAN GENERATED ALWAYS AS (CASE WHEN "mergedIntoId" IS NULL THEN NULL ELSE TRUE END) STORED,
ADD COLUMN     "motion" JSONB,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'direct',
ADD COLUMN     "registration" TEXT,
ADD COLUMN     "registrationObjection" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "reply_sameAsId_idx" ON "reply"("sameAsId");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_id_isMain_key" ON "suggestion"("id", "isMain");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_mergedIntoId_mainIsMain_fkey" FOREIGN KEY ("mergedIntoId", "mainIsMain") REFERENCES "suggestion"("id", "isMain") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_sameAsId_fkey" FOREIGN KEY ("sameAsId") REFERENCES "reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

-- What belongs together: the few that are merged, found from their main, and as a list of their own, soonest first.
CREATE INDEX suggestion_riders ON "suggestion" ("mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;
CREATE INDEX suggestion_merged_due ON "suggestion" ("congressId", (coalesce("dueOn", '9999-12-31')), id) WHERE "mergedIntoId" IS NOT NULL;
-- Those that were motions, and those that the office registered, soonest first.
CREATE INDEX suggestion_motion_due ON "suggestion" ("congressId", (coalesce("dueOn", '9999-12-31')), id) WHERE origin = 'motion';
CREATE INDEX suggestion_registered_due ON "suggestion" ("congressId", (coalesce("dueOn", '9999-12-31')), id) WHERE registration IS NOT NULL;

ALTER TABLE "suggestion" ADD CONSTRAINT suggestion_origin CHECK (origin IN ('direct', 'motion') AND (origin = 'motion') = (motion IS NOT NULL));
ALTER TABLE "suggestion" ADD CONSTRAINT suggestion_registration CHECK (registration IN ('recorded', 'confirmed', 'objected'));
