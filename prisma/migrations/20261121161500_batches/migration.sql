-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "batchId" TEXT,
ADD COLUMN     "count" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "batchId" TEXT,
ADD COLUMN     "plan" JSONB;

-- CreateTable
CREATE TABLE "batch" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "noticeNumber" TEXT NOT NULL DEFAULT '',
    "meetingOn" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "signForOn" TEXT,
    "coOpinionOn" TEXT,
    "replyOn" TEXT,
    "excess" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'collecting',
    "version" INTEGER NOT NULL DEFAULT 0,
    "dispatchedOn" TEXT,
    "refusals" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "createdByName" TEXT NOT NULL,
    "progressAt" TIMESTAMPTZ,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "batch_congressId_createdAt_id_idx" ON "batch"("congressId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_batchId_personId_action_key" ON "notice"("batchId", "personId", "action");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

-- The few that were gathered, in the order of the annex.
CREATE INDEX suggestion_batch ON "suggestion" ("batchId", (coalesce(number, '')), id) WHERE "batchId" IS NOT NULL;
ALTER TABLE "batch" ADD CONSTRAINT batch_kind CHECK (kind IN ('session', 'recess'));
ALTER TABLE "batch" ADD CONSTRAINT batch_days CHECK (
  ("meetingOn" IS NULL OR "meetingOn" ~ '^\d{4}-\d{2}-\d{2}$') AND ("signForOn" IS NULL OR "signForOn" ~ '^\d{4}-\d{2}-\d{2}$') AND
  ("coOpinionOn" IS NULL OR "coOpinionOn" ~ '^\d{4}-\d{2}-\d{2}$') AND ("replyOn" IS NULL OR "replyOn" ~ '^\d{4}-\d{2}-\d{2}$'));
