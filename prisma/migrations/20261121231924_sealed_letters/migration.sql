-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "isSealed" BOOLEAN NOT NULL DEFAULT false;

-- The scan of a letter belongs to the reply whose letter it is.
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_sealed_of_reply" CHECK (NOT "isSealed" OR "replyId" IS NOT NULL);
