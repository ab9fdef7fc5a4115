-- AlterTable
ALTER TABLE "congress" ADD COLUMN     "messageHours" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "emailSealed" TEXT,
ADD COLUMN     "messageChoices" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "message_channel" (
    "congressId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "settings" JSONB NOT NULL,
    "secretSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "message_channel_pkey" PRIMARY KEY ("congressId","channel")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "daily" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT NOT NULL,
    "bundleId" TEXT,
    "deliverAt" TIMESTAMPTZ NOT NULL,
    "claimedUntil" TIMESTAMPTZ,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "sentAt" TIMESTAMPTZ,
    "deadAt" TIMESTAMPTZ,
    "droppedAt" TIMESTAMPTZ,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "outbox_code_key" ON "outbox"("code");

-- CreateIndex
CREATE INDEX "outbox_bundleId_idx" ON "outbox"("bundleId");

-- CreateIndex
CREATE INDEX "outbox_congressId_createdAt_id_idx" ON "outbox"("congressId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_noticeId_channel_key" ON "outbox"("noticeId", "channel");

-- AddForeignKey
ALTER TABLE "message_channel" ADD CONSTRAINT "message_channel_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

-- What waits to go, soonest first; what nobody could deliver; what has been over long enough to be forgotten.
CREATE INDEX outbox_waiting ON "outbox" ("deliverAt", id) WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL;
CREATE INDEX outbox_dead ON "outbox" ("congressId", "deadAt", id) WHERE "deadAt" IS NOT NULL;
CREATE INDEX outbox_over ON "outbox" ("createdAt") WHERE "sentAt" IS NOT NULL OR "droppedAt" IS NOT NULL;

ALTER TABLE "outbox" ADD CONSTRAINT outbox_one_end CHECK (num_nonnulls("sentAt", "deadAt", "droppedAt") <= 1);
ALTER TABLE "outbox" ADD CONSTRAINT outbox_channel CHECK (channel IN ('email', 'sms'));
ALTER TABLE "message_channel" ADD CONSTRAINT message_channel_channel CHECK (channel IN ('email', 'sms'));
