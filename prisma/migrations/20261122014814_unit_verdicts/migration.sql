-- AlterTable
ALTER TABLE "evaluation" ADD COLUMN     "verdict" TEXT;

-- AlterTable
ALTER TABLE "reply" ADD COLUMN     "solved" BOOLEAN;

-- What was issued and judged before these columns were: read by the rules of each record, and by the codes of the default where it has none.
UPDATE "reply" y SET "solved" = coalesce(
  (SELECT (c->>'solved')::boolean FROM "suggestion" s JOIN "rulebook_version" v ON v.id = s."rulebookVersionId", jsonb_array_elements(v."document"->'resultClasses') c WHERE s.id = y."suggestionId" AND c->>'code' = y."resultClass"),
  y."resultClass" = 'A', false)
WHERE y."kind" = 'reply' AND y."issuedAt" IS NOT NULL;

UPDATE "evaluation" e SET "verdict" = coalesce(
  (SELECT g.grade->>'verdict' FROM "suggestion" s JOIN "rulebook_version" v ON v.id = s."rulebookVersionId", jsonb_array_elements(v."document"->'satisfaction'->'grades') WITH ORDINALITY g(grade, place)
    WHERE s.id = e."suggestionId" AND g.grade->>'code' IN (SELECT m.value FROM jsonb_each_text(e."marks") m WHERE v."document"->'satisfaction'->>'counts' IS DISTINCT FROM 'resultOnly' OR m.key = 'result')
    ORDER BY g.place DESC LIMIT 1),
  CASE WHEN e."objects" THEN 'unsatisfied' WHEN EXISTS (SELECT 1 FROM jsonb_each_text(e."marks") m WHERE m.value = 'basically') THEN 'basically' ELSE 'satisfied' END);

ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_verdict" CHECK ("verdict" IN ('satisfied', 'basically', 'unsatisfied'));
