-- Grades by the axes of the record's own rulebook instead of two columns; what they and the result class count as stands beside them.
ALTER TABLE "evaluation" ADD COLUMN "marks" JSONB, ADD COLUMN "objects" BOOLEAN;
UPDATE evaluation SET marks = jsonb_build_object('attitude', attitude, 'result', result), objects = (attitude = 'unsatisfied' OR result = 'unsatisfied');
ALTER TABLE "evaluation" ALTER COLUMN "marks" SET NOT NULL, ALTER COLUMN "objects" SET NOT NULL, DROP COLUMN "attitude", DROP COLUMN "result";

ALTER TABLE "suggestion" ADD COLUMN "solved" BOOLEAN, ADD COLUMN "verdict" TEXT;
-- Until now every rulebook had these three grades, and A meant solved. One statement, for each touches the search index.
UPDATE suggestion SET
  verdict = CASE WHEN grade IN ('satisfied', 'basically', 'unsatisfied') THEN grade END,
  solved = CASE WHEN "resultClass" IS NOT NULL THEN "resultClass" = 'A' END
WHERE grade IS NOT NULL OR "resultClass" IS NOT NULL;
ALTER TABLE suggestion ADD CONSTRAINT suggestion_verdict CHECK (verdict IN ('satisfied', 'basically', 'unsatisfied'));

-- Those with which a deputy was not satisfied, whatever that grade is called here.
DROP INDEX suggestion_unsatisfied_due;
CREATE INDEX suggestion_unsatisfied_due ON suggestion ("congressId", (coalesce("dueOn", '9999-12-31')), id) WHERE verdict = 'unsatisfied';
