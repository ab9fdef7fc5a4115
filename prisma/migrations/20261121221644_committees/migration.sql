-- AlterTable
ALTER TABLE "key_topic" ADD COLUMN     "committeeId" TEXT;

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "committeeId" TEXT;

-- CreateTable
CREATE TABLE "committee" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "committee_congressId_name_key" ON "committee"("congressId", "name");

-- CreateIndex
CREATE INDEX "key_topic_committeeId_state_idx" ON "key_topic"("committeeId", "state");

-- CreateIndex
CREATE INDEX "role_grant_committeeId_idx" ON "role_grant"("committeeId");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee" ADD CONSTRAINT "committee_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_topic" ADD CONSTRAINT "key_topic_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever works for a committee works for one.
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_committee_check" CHECK (role <> 'committee' OR "committeeId" IS NOT NULL);
