-- DropIndex
DROP INDEX "reception_congressId_on_id_idx";

-- DropIndex
DROP INDEX "reception_stationId_on_id_idx";

-- CreateIndex
CREATE INDEX "reception_congressId_on_beginsAt_id_idx" ON "reception"("congressId", "on", "beginsAt", "id");

-- CreateIndex
CREATE INDEX "reception_stationId_on_beginsAt_id_idx" ON "reception"("stationId", "on", "beginsAt", "id");

-- CreateIndex
CREATE INDEX "reception_on_beginsAt_id_idx" ON "reception"("on", "beginsAt", "id");

-- CreateIndex
CREATE INDEX "opinion_congressId_category_receivedAt_id_idx" ON "opinion"("congressId", "category", "receivedAt", "id");
