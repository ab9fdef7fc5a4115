-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "succeededById" TEXT,
ADD COLUMN     "succeededOn" TEXT,
ADD COLUMN     "succession" TEXT,
ADD COLUMN     "successionBasis" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "unit_succeededById_idx" ON "unit"("succeededById");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_succeededById_fkey" FOREIGN KEY ("succeededById") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever has a successor says how, since when and on what ground, and takes no new work; nobody succeeds themselves.
ALTER TABLE "unit" ADD CONSTRAINT unit_succession CHECK (("succeededById" IS NULL) = (succession IS NULL) AND ("succeededById" IS NULL) = ("succeededOn" IS NULL));
ALTER TABLE "unit" ADD CONSTRAINT unit_succeeded_retired CHECK ("succeededById" IS NULL OR "retiredAt" IS NOT NULL);
ALTER TABLE "unit" ADD CONSTRAINT unit_own_successor CHECK ("succeededById" <> id);
