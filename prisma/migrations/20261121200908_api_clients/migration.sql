-- DropIndex
DROP INDEX "opinion_congressId_externalNumber_key";

-- AlterTable
ALTER TABLE "opinion" ADD COLUMN     "clientId" TEXT;

-- CreateTable
CREATE TABLE "api_client" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keyDigest" TEXT NOT NULL,
    "keyEnd" TEXT NOT NULL,
    "perMinute" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "createdByName" TEXT NOT NULL,
    "lastUsedAt" TIMESTAMPTZ,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "api_client_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_client_keyDigest_key" ON "api_client"("keyDigest");

-- CreateIndex
CREATE INDEX "api_client_congressId_revokedAt_createdAt_idx" ON "api_client"("congressId", "revokedAt", "createdAt");

-- CreateIndex
CREATE INDEX "opinion_clientId_receivedAt_id_idx" ON "opinion"("clientId", "receivedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_congressId_clientId_externalNumber_key" ON "opinion"("congressId", "clientId", "externalNumber");

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "api_client"("id") ON DELETE SET NULL ON UPDATE CASCADE;
