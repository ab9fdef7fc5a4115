-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "congressId" TEXT,
ADD COLUMN     "firstDueOn" TEXT,
ADD COLUMN     "grade" TEXT,
ADD COLUMN     "judgeOn" TEXT,
ADD COLUMN     "keptOn" TEXT,
ADD COLUMN     "promisedOn" TEXT,
ADD COLUMN     "settledOn" TEXT,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'drafted',
ADD COLUMN     "timesDisputed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "timesPostponed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- by hand: what stood before. A promise binds until it is kept (domain A12: carried over years and terms), but a record that its office
-- has closed was closed under rules that asked for no more; it must not wake up overdue one morning. So:
-- · of a suggestion that is still under way, the promises of issued replies of a tracked class count from the day the reply went out;
-- · of a closed one they stay what they were, words in a letter that nobody tracks ('drafted', shown without a state, in no ledger):
--   an office that wants them kept reopens the suggestion, and the new reply promises anew;
-- · a draft's stay a draft's. What was promised before today has no event: its history begins with its first step.
UPDATE "commitment" c SET "congressId" = s."congressId", "firstDueOn" = c."dueOn"
  FROM "reply" r JOIN "suggestion" s ON s.id = r."suggestionId" WHERE r.id = c."replyId";
UPDATE "commitment" c SET state = 'promised', "promisedOn" = r."issuedOn"
  FROM "reply" r JOIN "suggestion" s ON s.id = r."suggestionId" LEFT JOIN "rulebook_version" v ON v.id = s."rulebookVersionId"
  WHERE r.id = c."replyId" AND r."issuedAt" IS NOT NULL AND c."dueOn" ~ '^\d{4}-\d{2}-\d{2}$'
    AND s.state IN ('handling', 'replied', 'dissatisfied', 'escalated', 'evaluated')
    AND coalesce(v.document->'commitments'->'classes', '["B"]'::jsonb) ? r."resultClass";
-- by hand: of a part that answered again, or that ended without answering, the earlier promises are not asked for any more.
UPDATE "commitment" c SET state = 'replaced', "settledOn" = c."promisedOn" FROM "reply" r JOIN "assignment" a ON a.id = r."assignmentId"
  WHERE r.id = c."replyId" AND c.state = 'promised' AND (a.state IN ('returned', 'relieved')
    OR EXISTS (SELECT 1 FROM "reply" later WHERE later."assignmentId" = r."assignmentId" AND later.kind = 'reply' AND later."issuedAt" > r."issuedAt"));
ALTER TABLE "commitment" ALTER COLUMN "congressId" SET NOT NULL, ALTER COLUMN "firstDueOn" SET NOT NULL;

-- CreateTable
CREATE TABLE "commitment_entry" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "happenedOn" TEXT,
    "until" TEXT,
    "letterNumber" TEXT NOT NULL DEFAULT '',
    "signedBy" TEXT NOT NULL DEFAULT '',
    "writtenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "commitment_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "commitment_entry_commitmentId_writtenAt_idx" ON "commitment_entry"("commitmentId", "writtenAt");

-- CreateIndex
CREATE INDEX "commitment_entry_suggestionId_idx" ON "commitment_entry"("suggestionId");

-- CreateIndex
CREATE INDEX "commitment_congressId_dueOn_id_idx" ON "commitment"("congressId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "commitment_unitId_dueOn_id_idx" ON "commitment"("unitId", "dueOn", "id");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_entry" ADD CONSTRAINT "commitment_entry_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- by hand: a promise that counts has a day; what is owed, soonest first.
ALTER TABLE "commitment" ADD CONSTRAINT commitment_days CHECK (state = 'drafted' OR ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$' AND "firstDueOn" ~ '^\d{4}-\d{2}-\d{2}$'));
CREATE INDEX commitment_owed_due ON "commitment" ("congressId", "dueOn", id) WHERE state IN ('promised', 'underway', 'postponed');
