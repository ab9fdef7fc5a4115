-- AlterTable
ALTER TABLE "supervision_act" ADD COLUMN     "counterpart" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "supervision_act_heldOn_id_idx" ON "supervision_act"("heldOn", "id");
