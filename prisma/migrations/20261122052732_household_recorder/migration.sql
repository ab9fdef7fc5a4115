-- AlterTable
ALTER TABLE "household" ADD COLUMN     "recordedById" TEXT;

-- Who wrote down the households there are: the log knows.
UPDATE "household" SET "recordedById" = event."actorId" FROM "event" WHERE event."kind" = 'household' AND event."recordId" = household."id" AND event."action" = 'pair';
