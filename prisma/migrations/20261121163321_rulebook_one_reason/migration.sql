-- Why a limit goes beyond the law stands in the document, limit by limit; this was a second copy.
-- AlterTable
ALTER TABLE "rulebook_version" DROP COLUMN "excess";
