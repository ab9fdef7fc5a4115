-- AlterTable
ALTER TABLE "api_client" ADD COLUMN     "pushSecretSealed" TEXT,
ADD COLUMN     "pushUrl" TEXT;

-- CreateTable
CREATE TABLE "order_push" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "opinionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "deliverAt" TIMESTAMPTZ NOT NULL,
    "claimedUntil" TIMESTAMPTZ,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "sentAt" TIMESTAMPTZ,
    "deadAt" TIMESTAMPTZ,
    "droppedAt" TIMESTAMPTZ,

    CONSTRAINT "order_push_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_grant" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "givenById" TEXT NOT NULL,
    "givenByName" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL,
    "untilOn" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ,
    "takenByName" TEXT,

    CONSTRAINT "contact_grant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "order_push_clientId_createdAt_id_idx" ON "order_push"("clientId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "order_push_opinionId_idx" ON "order_push"("opinionId");

-- CreateIndex
CREATE INDEX "contact_grant_congressId_givenAt_id_idx" ON "contact_grant"("congressId", "givenAt", "id");

-- CreateIndex
CREATE INDEX "contact_grant_personId_idx" ON "contact_grant"("personId");

-- CreateIndex
CREATE INDEX "opinion_receivedAt_id_idx" ON "opinion"("receivedAt", "id");

-- AddForeignKey
ALTER TABLE "order_push" ADD CONSTRAINT "order_push_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "api_client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_push" ADD CONSTRAINT "order_push_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_grant" ADD CONSTRAINT "contact_grant_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_grant" ADD CONSTRAINT "contact_grant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

-- What is due to be told, soonest first.
CREATE INDEX order_push_due ON "order_push" ("deliverAt", id) WHERE "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL;
-- One open right at a time.
CREATE UNIQUE INDEX contact_grant_open ON "contact_grant" ("congressId", "personId") WHERE "takenAt" IS NULL;
ALTER TABLE "contact_grant" ADD CONSTRAINT contact_grant_day CHECK ("untilOn" ~ '^\d{4}-\d{2}-\d{2}$');
-- An office reads its own congress's and its township stations': with that "or" no index of one of them gives the order.
CREATE INDEX opinion_due ON "opinion" ((coalesce("dueOn", '9999-12-31')), id) WHERE state NOT IN ('closed', 'declined', 'withdrawn', 'joined');
