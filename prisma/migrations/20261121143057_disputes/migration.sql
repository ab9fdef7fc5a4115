-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "proposedOn" TEXT;

-- CreateTable
CREATE TABLE "dispute" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "suggestedUnit" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ NOT NULL,
    "decision" TEXT,
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dispute_congressId_raisedAt_id_idx" ON "dispute"("congressId", "raisedAt", "id");

-- CreateIndex
CREATE INDEX "dispute_suggestionId_idx" ON "dispute"("suggestionId");

-- CreateIndex
CREATE INDEX "dispute_assignmentId_idx" ON "dispute"("assignmentId");

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A unit that was let go before the dispatch may be asked again, or given it after all.
DROP INDEX assignment_one_open;
CREATE UNIQUE INDEX assignment_one_open ON "assignment" ("suggestionId", "unitId") WHERE state NOT IN ('returned', 'relieved', 'released');
-- One word of a unit at a time waits for the coordination, and a decision says who decided, and when.
CREATE UNIQUE INDEX dispute_one_open ON "dispute" ("assignmentId") WHERE "decidedAt" IS NULL;
ALTER TABLE "dispute" ADD CONSTRAINT dispute_decided CHECK (("decidedAt" IS NULL) = (decision IS NULL));
ALTER TABLE "assignment" ADD CONSTRAINT assignment_proposed CHECK ("proposedOn" IS NULL OR "proposedOn" ~ '^\d{4}-\d{2}-\d{2}$');
