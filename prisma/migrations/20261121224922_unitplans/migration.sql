-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "planProblem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "planned" JSONB,
ADD COLUMN     "plannedOn" TEXT;

-- A plan has its day, and a day its plan; what is done has none any more.
ALTER TABLE "unit" ADD CONSTRAINT unit_planned CHECK (("plannedOn" IS NULL) = (planned IS NULL) AND ("plannedOn" IS NULL OR ("retiredAt" IS NULL AND "succeededById" IS NULL)));
CREATE INDEX unit_planned_on ON "unit" ("plannedOn", id) WHERE "plannedOn" IS NOT NULL;
