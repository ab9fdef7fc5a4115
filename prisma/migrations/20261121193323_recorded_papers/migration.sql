-- AlterTable
ALTER TABLE "evaluation" ADD COLUMN     "recordedBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recordedOn" TEXT;

-- AlterTable
ALTER TABLE "reply" ADD COLUMN     "recordedBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recordedOn" TEXT;
