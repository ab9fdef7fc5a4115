-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "firstRepliedOn" TEXT,
ADD COLUMN     "firstVerdict" TEXT;

-- CreateIndex
CREATE INDEX "suggestion_delegationId_idx" ON "suggestion"("delegationId");

-- By hand: by when a suggestion is counted in the figures of a period.
CREATE INDEX suggestion_counted ON suggestion ("congressId", (coalesce("acceptedOn", "dispatchedOn", "submittedOn")));

-- What went before: the first round's day is told by its event, its grade by its marks (the codes of the default scheme).
UPDATE suggestion s SET
  "firstRepliedOn" = CASE WHEN s.round = 1 THEN s."repliedOn" ELSE coalesce(
    (SELECT to_char(min(e.at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') FROM event e WHERE e."suggestionId" = s.id AND e.kind = 'suggestion' AND e.action = 'completeReply'), s."repliedOn") END,
  "firstVerdict" = CASE WHEN s.round = 1 THEN s.verdict ELSE
    (SELECT CASE WHEN bool_or(v.objects) THEN 'unsatisfied' WHEN bool_or(v.marks::text LIKE '%basically%') THEN 'basically' ELSE 'satisfied' END
     FROM evaluation v WHERE v."suggestionId" = s.id AND v.round = 1 HAVING count(*) > 0) END
WHERE NOT s.imported AND (s."repliedOn" IS NOT NULL OR s.round > 1);
