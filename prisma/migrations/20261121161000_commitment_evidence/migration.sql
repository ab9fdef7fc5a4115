-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "commitmentId" TEXT,
ADD COLUMN     "entryId" TEXT;

-- CreateIndex
CREATE INDEX "attachment_commitmentId_idx" ON "attachment"("commitmentId");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "commitment_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- by hand: what time asks about walks an index of its own: what is owed by its day, what is kept by the last day for judging it.
CREATE INDEX commitment_timed ON "commitment" (state, "dueOn", id) WHERE state IN ('promised', 'underway', 'postponed', 'impossible');
CREATE INDEX commitment_judged ON "commitment" ("judgeOn", id) WHERE state = 'kept';
