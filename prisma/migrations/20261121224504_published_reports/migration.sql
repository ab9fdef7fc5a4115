-- AlterTable
ALTER TABLE "annual_report" ADD COLUMN     "publishedAt" TIMESTAMPTZ,
ADD COLUMN     "publishedByName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publishedPaper" JSONB,
ADD COLUMN     "withdrawnReason" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "annual_report_congressId_publishedAt_idx" ON "annual_report"("congressId", "publishedAt");
