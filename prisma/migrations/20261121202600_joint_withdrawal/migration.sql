-- AlterTable
ALTER TABLE "cosignature" ADD COLUMN     "agreedAt" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "withdrawalReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "recheck" TEXT,
ADD COLUMN     "screenerId" TEXT;

ALTER TABLE "suggestion" ADD CONSTRAINT suggestion_recheck CHECK (recheck IS NULL OR recheck IN ('waiting', 'passed'));
-- What waits for a deputy who heads a delegation, among all that he never sees.
CREATE INDEX suggestion_screener ON "suggestion" ("screenerId") WHERE recheck = 'waiting';
