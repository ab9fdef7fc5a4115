-- AlterTable
ALTER TABLE "congress" ADD COLUMN     "officeShort" TEXT NOT NULL DEFAULT '代工委';

-- The towns' work is done by their presidium.
UPDATE "congress" SET "officeShort" = '人大主席团' WHERE level = 'township';
