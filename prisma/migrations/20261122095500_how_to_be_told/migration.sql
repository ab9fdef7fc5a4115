-- AlterTable
ALTER TABLE "opinion" ADD COLUMN     "tellBy" TEXT NOT NULL DEFAULT 'code';

-- CreateTable
CREATE TABLE "opinion_message" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "opinionId" TEXT NOT NULL,
    "tells" TEXT NOT NULL,
    "deliverAt" TIMESTAMPTZ NOT NULL,
    "claimedUntil" TIMESTAMPTZ,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "sentAt" TIMESTAMPTZ,
    "deadAt" TIMESTAMPTZ,
    "droppedAt" TIMESTAMPTZ,

    CONSTRAINT "opinion_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "opinion_message_opinionId_createdAt_id_idx" ON "opinion_message"("opinionId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "opinion_message_createdAt_idx" ON "opinion_message"("createdAt");

-- AddForeignKey
ALTER TABLE "opinion_message" ADD CONSTRAINT "opinion_message_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

-- Whoever left a number was promised a call.
UPDATE "opinion" SET "tellBy" = 'phone' WHERE "phoneSealed" IS NOT NULL AND NOT imported;
ALTER TABLE "opinion" ADD CONSTRAINT opinion_told_by CHECK ("tellBy" IN ('code', 'phone', 'message'));
-- What is due to be sent, soonest first.
CREATE INDEX opinion_message_due ON "opinion_message" ("deliverAt", id) WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL;
