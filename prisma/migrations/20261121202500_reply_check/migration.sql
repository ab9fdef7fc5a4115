-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "checkerId" TEXT,
ADD COLUMN     "heldDueOn" TEXT,
ADD COLUMN     "heldReckoning" JSONB;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_checkerId_fkey" FOREIGN KEY ("checkerId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "assignment" ADD CONSTRAINT assignment_held CHECK ("heldDueOn" IS NULL OR "heldDueOn" ~ '^\d{4}-\d{2}-\d{2}$');
-- Of all parts, few are being checked: a checker's list finds them without walking through the rest.
CREATE INDEX assignment_checking ON "assignment" ("checkerId", "suggestionId") WHERE state = 'checking';
