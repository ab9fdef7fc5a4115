-- AlterTable
ALTER TABLE "timer_deed" ALTER COLUMN "suggestionId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "timer_failure" ALTER COLUMN "suggestionId" DROP NOT NULL;

-- What a day may bring to what people said: only what has a day.
CREATE INDEX opinion_timed ON "opinion" (state, "dueOn", id) WHERE "dueOn" IS NOT NULL;
