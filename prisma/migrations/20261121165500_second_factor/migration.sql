-- AlterTable
ALTER TABLE "congress" ADD COLUMN     "security" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "awaitsCode" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "second_factor" (
    "personId" TEXT NOT NULL,
    "keySealed" TEXT NOT NULL,
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "recovery" TEXT[],
    "createdAt" TIMESTAMPTZ NOT NULL,
    "confirmedAt" TIMESTAMPTZ,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("personId")
);

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
