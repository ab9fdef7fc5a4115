-- CreateIndex
CREATE INDEX "push_state_dueOn_id_idx" ON "push"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "push_unitId_state_idx" ON "push"("unitId", "state");

-- CreateIndex
CREATE INDEX "requirement_state_dueOn_id_idx" ON "requirement"("state", "dueOn", "id");
