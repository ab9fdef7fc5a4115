-- CreateTable
CREATE TABLE "key_topic" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "trackYear" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "leaderId" TEXT,
    "leaderName" TEXT NOT NULL DEFAULT '',
    "committee" TEXT NOT NULL DEFAULT '',
    "assistant" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 0,
    "asked" TEXT NOT NULL DEFAULT '',
    "opinions" TEXT NOT NULL DEFAULT '',
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "decidedOn" TEXT,
    "plan" TEXT NOT NULL DEFAULT '',
    "planDueOn" TEXT,
    "report" TEXT NOT NULL DEFAULT '',
    "reportedOn" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "createdByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "key_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_topic_item" (
    "id" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "addedOn" TEXT NOT NULL,

    CONSTRAINT "key_topic_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision_act" (
    "id" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "participants" TEXT NOT NULL DEFAULT '',
    "findings" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "recordedByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "supervision_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "version" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "askedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "spokeWith" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT,
    "state" TEXT NOT NULL DEFAULT 'sent',
    "version" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT NOT NULL DEFAULT '',
    "receivedOn" TEXT,
    "answeredOn" TEXT,
    "sentAt" TIMESTAMPTZ NOT NULL,
    "sentOn" TEXT NOT NULL,
    "sentByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "push_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "key_topic_congressId_trackYear_createdAt_id_idx" ON "key_topic"("congressId", "trackYear", "createdAt", "id");

-- CreateIndex
CREATE INDEX "key_topic_item_suggestionId_idx" ON "key_topic_item"("suggestionId");

-- CreateIndex
CREATE UNIQUE INDEX "key_topic_item_topicId_suggestionId_key" ON "key_topic_item"("topicId", "suggestionId");

-- CreateIndex
CREATE INDEX "supervision_act_topicId_heldOn_id_idx" ON "supervision_act"("topicId", "heldOn", "id");

-- CreateIndex
CREATE INDEX "requirement_congressId_state_dueOn_id_idx" ON "requirement"("congressId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "requirement_unitId_state_dueOn_id_idx" ON "requirement"("unitId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "requirement_topicId_askedAt_idx" ON "requirement"("topicId", "askedAt");

-- CreateIndex
CREATE INDEX "requirement_actId_idx" ON "requirement"("actId");

-- CreateIndex
CREATE INDEX "requirement_suggestionId_idx" ON "requirement"("suggestionId");

-- CreateIndex
CREATE INDEX "push_congressId_sentAt_id_idx" ON "push"("congressId", "sentAt", "id");

-- CreateIndex
CREATE INDEX "push_unitId_sentAt_id_idx" ON "push"("unitId", "sentAt", "id");

-- CreateIndex
CREATE INDEX "push_suggestionId_sentAt_idx" ON "push"("suggestionId", "sentAt");

-- CreateIndex
CREATE INDEX "push_assignmentId_idx" ON "push"("assignmentId");

-- AddForeignKey
ALTER TABLE "key_topic_item" ADD CONSTRAINT "key_topic_item_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "key_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_topic_item" ADD CONSTRAINT "key_topic_item_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_act" ADD CONSTRAINT "supervision_act_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "key_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "key_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_actId_fkey" FOREIGN KEY ("actId") REFERENCES "supervision_act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push" ADD CONSTRAINT "push_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push" ADD CONSTRAINT "push_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push" ADD CONSTRAINT "push_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── by hand ──────────────────────────────────────────────────────────────────

ALTER TABLE "key_topic" ADD CONSTRAINT key_topic_level CHECK (level IN ('leader', 'committee', 'government'));
ALTER TABLE "push" ADD CONSTRAINT push_kind CHECK (kind IN ('reminder', 'order', 'yellow', 'red'));
ALTER TABLE "requirement" ADD CONSTRAINT requirement_due CHECK ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$');
