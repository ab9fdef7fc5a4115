-- AlterTable
ALTER TABLE "person" ADD COLUMN     "emailConfirmedAt" TIMESTAMPTZ;

-- Those who had given an address have been getting letters there.
UPDATE "person" SET "emailConfirmedAt" = now() WHERE "emailSealed" IS NOT NULL;
