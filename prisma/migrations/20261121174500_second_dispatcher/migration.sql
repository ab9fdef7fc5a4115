-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "dispatcherId" TEXT,
ADD COLUMN     "entrustedOn" TEXT;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "dispatches" BOOLEAN NOT NULL DEFAULT false;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_dispatcherId_fkey" FOREIGN KEY ("dispatcherId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The few that were handed to a second dispatcher, the newest first.
CREATE INDEX suggestion_entrusted ON "suggestion" ("dispatcherId", "entrustedOn", id) WHERE "dispatcherId" IS NOT NULL;
ALTER TABLE "suggestion" ADD CONSTRAINT suggestion_entrusted_on CHECK ("dispatcherId" IS NULL OR "entrustedOn" ~ '^\d{4}-\d{2}-\d{2}$');
