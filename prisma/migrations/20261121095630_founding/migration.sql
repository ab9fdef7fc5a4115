-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "setupCodeHash" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "congress" (
    "id" TEXT NOT NULL,
    "parentId" TEXT,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "officeName" TEXT NOT NULL,
    "officePhone" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "congress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sitting" (
    "id" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,

    CONSTRAINT "sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headId" TEXT,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy_group" (
    "id" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'area',

    CONSTRAINT "deputy_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "loginName" TEXT,
    "passwordHash" TEXT,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "passwordChangedAt" TIMESTAMPTZ,
    "disabledAt" TIMESTAMPTZ,
    "phoneSealed" TEXT,
    "phoneIndex" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT,
    "deputyId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "delegationId" TEXT,
    "groupId" TEXT,
    "certificateSealed" TEXT,
    "certificateIndex" TEXT,
    "gender" TEXT NOT NULL DEFAULT '',
    "ethnicity" TEXT NOT NULL DEFAULT '',
    "bornOn" TEXT,
    "party" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "district" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'active',
    "statusGround" TEXT NOT NULL DEFAULT '',
    "statusOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "parentId" TEXT,
    "system" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "duties" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "retiredAt" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "grantId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "lastSeenAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "endedAt" TIMESTAMPTZ,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "windowStartedAt" TIMESTAMPTZ NOT NULL,
    "blockedUntil" TIMESTAMPTZ,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "termNumber" INTEGER,
    "sittingNumber" INTEGER,
    "channel" TEXT NOT NULL DEFAULT 'outOfSession',
    "number" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 1,
    "dueOn" TEXT,
    "reckoning" JSONB,
    "replyDueOn" TEXT,
    "replyReckoning" JSONB,
    "title" TEXT NOT NULL DEFAULT '',
    "situation" TEXT NOT NULL DEFAULT '',
    "analysis" TEXT NOT NULL DEFAULT '',
    "proposal" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "suggestedUnits" TEXT NOT NULL DEFAULT '',
    "formationBasis" TEXT[],
    "publicityWish" TEXT NOT NULL DEFAULT 'full',
    "publicityWhy" TEXT NOT NULL DEFAULT '',
    "secretProposer" BOOLEAN NOT NULL DEFAULT false,
    "faceReplyWish" BOOLEAN NOT NULL DEFAULT false,
    "proposerKind" TEXT NOT NULL DEFAULT 'single',
    "authorId" TEXT,
    "delegationId" TEXT,
    "proposerText" TEXT NOT NULL DEFAULT '',
    "draftKey" TEXT,
    "refusalCode" TEXT,
    "refusalConsequence" TEXT,
    "resultClass" TEXT,
    "grade" TEXT,
    "isKeyTopic" BOOLEAN NOT NULL DEFAULT false,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "importedRow" JSONB,
    "draftedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedOn" TEXT,
    "acceptedOn" TEXT,
    "dispatchedOn" TEXT,
    "repliedOn" TEXT,
    "evaluatedOn" TEXT,
    "closedOn" TEXT,
    "search" tsvector,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cosignature" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'invited',
    "version" INTEGER NOT NULL DEFAULT 0,
    "invitedAt" TIMESTAMPTZ NOT NULL,
    "answeredAt" TIMESTAMPTZ,

    CONSTRAINT "cosignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'assigned',
    "version" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 1,
    "dueOn" TEXT,
    "reckoning" JSONB,
    "dispatchedOn" TEXT,
    "signedOn" TEXT,
    "settledOn" TEXT,
    "mustKeep" BOOLEAN NOT NULL DEFAULT false,
    "leaderInCharge" TEXT NOT NULL DEFAULT '',
    "handler" TEXT NOT NULL DEFAULT '',
    "handlerPhone" TEXT NOT NULL DEFAULT '',
    "instruction" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "version" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "suggestedUnit" TEXT NOT NULL DEFAULT '',
    "proposedDueOn" TEXT,
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT,
    "reckoning" JSONB,
    "askedAt" TIMESTAMPTZ NOT NULL,
    "decidedAt" TIMESTAMPTZ,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "communication" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "unitPeople" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "deputyOpinion" TEXT NOT NULL DEFAULT '',
    "agreed" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "objection" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "recordedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "communication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "resultClass" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "reportedTo" TEXT NOT NULL DEFAULT '',
    "publicity" TEXT NOT NULL DEFAULT 'open',
    "publicityReason" TEXT NOT NULL DEFAULT '',
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "letterNumber" TEXT NOT NULL DEFAULT '',
    "waiver" TEXT NOT NULL DEFAULT '',
    "signedBy" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ NOT NULL,
    "issuedAt" TIMESTAMPTZ,
    "issuedOn" TEXT,

    CONSTRAINT "reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "replyId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "replyId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "attitude" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "evaluatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "replyId" TEXT,
    "uploadedById" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_note" (
    "id" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "office_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "seq" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "suggestionId" TEXT,
    "congressId" TEXT,
    "action" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "grantId" TEXT,
    "capacity" TEXT NOT NULL,
    "result" TEXT NOT NULL DEFAULT 'done',
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "grantId" TEXT,
    "suggestionId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "readAt" TIMESTAMPTZ,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_correction" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "calendar_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rulebook_version" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "inForceFrom" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rulebook_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'preview',
    "counts" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "startedById" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "congress_parentId_idx" ON "congress"("parentId");

-- CreateIndex
CREATE INDEX "congress_path_idx" ON "congress"("path");

-- CreateIndex
CREATE UNIQUE INDEX "term_congressId_number_key" ON "term"("congressId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "sitting_termId_number_key" ON "sitting"("termId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_termId_name_key" ON "delegation"("termId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "deputy_group_termId_name_key" ON "deputy_group"("termId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "person_loginName_key" ON "person"("loginName");

-- CreateIndex
CREATE INDEX "person_phoneIndex_idx" ON "person"("phoneIndex");

-- CreateIndex
CREATE INDEX "person_name_idx" ON "person"("name");

-- CreateIndex
CREATE INDEX "role_grant_personId_idx" ON "role_grant"("personId");

-- CreateIndex
CREATE INDEX "role_grant_congressId_role_idx" ON "role_grant"("congressId", "role");

-- CreateIndex
CREATE INDEX "role_grant_unitId_idx" ON "role_grant"("unitId");

-- CreateIndex
CREATE INDEX "role_grant_deputyId_idx" ON "role_grant"("deputyId");

-- CreateIndex
CREATE INDEX "deputy_congressId_termId_id_idx" ON "deputy"("congressId", "termId", "id");

-- CreateIndex
CREATE INDEX "deputy_termId_certificateIndex_idx" ON "deputy"("termId", "certificateIndex");

-- CreateIndex
CREATE INDEX "deputy_delegationId_idx" ON "deputy"("delegationId");

-- CreateIndex
CREATE INDEX "deputy_groupId_idx" ON "deputy"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "deputy_termId_personId_key" ON "deputy"("termId", "personId");

-- CreateIndex
CREATE INDEX "unit_parentId_idx" ON "unit"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "unit_congressId_name_key" ON "unit"("congressId", "name");

-- CreateIndex
CREATE INDEX "session_personId_idx" ON "session"("personId");

-- CreateIndex
CREATE INDEX "session_expiresAt_idx" ON "session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_draftKey_key" ON "suggestion"("draftKey");

-- CreateIndex
CREATE INDEX "suggestion_congressId_changedAt_id_idx" ON "suggestion"("congressId", "changedAt", "id");

-- CreateIndex
CREATE INDEX "suggestion_authorId_changedAt_id_idx" ON "suggestion"("authorId", "changedAt", "id");

-- CreateIndex
CREATE INDEX "suggestion_search_idx" ON "suggestion" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_congressId_place_termNumber_sittingNumber_channe_key" ON "suggestion"("congressId", "place", "termNumber", "sittingNumber", "channel", "number");

-- CreateIndex
CREATE INDEX "cosignature_deputyId_state_idx" ON "cosignature"("deputyId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "cosignature_suggestionId_deputyId_key" ON "cosignature"("suggestionId", "deputyId");

-- CreateIndex
CREATE INDEX "assignment_suggestionId_idx" ON "assignment"("suggestionId");

-- CreateIndex
CREATE INDEX "request_congressId_state_dueOn_id_idx" ON "request"("congressId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "request_suggestionId_idx" ON "request"("suggestionId");

-- CreateIndex
CREATE INDEX "request_assignmentId_idx" ON "request"("assignmentId");

-- CreateIndex
CREATE INDEX "communication_suggestionId_heldOn_idx" ON "communication"("suggestionId", "heldOn");

-- CreateIndex
CREATE INDEX "communication_assignmentId_idx" ON "communication"("assignmentId");

-- CreateIndex
CREATE INDEX "reply_suggestionId_idx" ON "reply"("suggestionId");

-- CreateIndex
CREATE UNIQUE INDEX "reply_assignmentId_round_kind_key" ON "reply"("assignmentId", "round", "kind");

-- CreateIndex
CREATE INDEX "commitment_replyId_position_idx" ON "commitment"("replyId", "position");

-- CreateIndex
CREATE INDEX "commitment_suggestionId_idx" ON "commitment"("suggestionId");

-- CreateIndex
CREATE INDEX "evaluation_suggestionId_idx" ON "evaluation"("suggestionId");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_replyId_round_key" ON "evaluation"("replyId", "round");

-- CreateIndex
CREATE INDEX "attachment_suggestionId_idx" ON "attachment"("suggestionId");

-- CreateIndex
CREATE INDEX "office_note_suggestionId_writtenAt_idx" ON "office_note"("suggestionId", "writtenAt");

-- CreateIndex
CREATE INDEX "event_kind_recordId_seq_idx" ON "event"("kind", "recordId", "seq");

-- CreateIndex
CREATE INDEX "event_suggestionId_seq_idx" ON "event"("suggestionId", "seq");

-- CreateIndex
CREATE INDEX "event_congressId_seq_idx" ON "event"("congressId", "seq");

-- CreateIndex
CREATE INDEX "event_actorId_seq_idx" ON "event"("actorId", "seq");

-- CreateIndex
CREATE INDEX "notice_personId_createdAt_id_idx" ON "notice"("personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "notice_suggestionId_idx" ON "notice"("suggestionId");

-- CreateIndex
CREATE INDEX "saved_view_personId_position_idx" ON "saved_view"("personId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_correction_congressId_day_key" ON "calendar_correction"("congressId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "rulebook_version_congressId_version_key" ON "rulebook_version"("congressId", "version");

-- CreateIndex
CREATE INDEX "import_run_congressId_createdAt_idx" ON "import_run"("congressId", "createdAt");

-- AddForeignKey
ALTER TABLE "congress" ADD CONSTRAINT "congress_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "congress"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy_group" ADD CONSTRAINT "deputy_group_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "deputy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "deputy_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "role_grant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "deputy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cosignature" ADD CONSTRAINT "cosignature_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "deputy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communication" ADD CONSTRAINT "communication_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communication" ADD CONSTRAINT "communication_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_note" ADD CONSTRAINT "office_note_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── by hand: what the schema language cannot say ─────────────────────────────

-- History can only be added to: the application may insert and read, and a trigger refuses everyone else too.
REVOKE UPDATE, DELETE, TRUNCATE ON "event" FROM liaison_app;
CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history can only be added to';
END $$;
CREATE TRIGGER event_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

-- A day is a day.
ALTER TABLE "suggestion" ADD CONSTRAINT suggestion_days CHECK (
  ("dueOn" IS NULL OR "dueOn" ~ '^\d{4}-\d{2}-\d{2}$') AND ("replyDueOn" IS NULL OR "replyDueOn" ~ '^\d{4}-\d{2}-\d{2}$'));
ALTER TABLE "assignment" ADD CONSTRAINT assignment_days CHECK ("dueOn" IS NULL OR "dueOn" ~ '^\d{4}-\d{2}-\d{2}$');

-- One question at a time, one part per unit.
CREATE UNIQUE INDEX request_one_open ON "request" ("assignmentId") WHERE state = 'asked';
CREATE UNIQUE INDEX assignment_one_open ON "assignment" ("suggestionId", "unitId") WHERE state NOT IN ('returned', 'relieved');

-- Lists, search, desk and notices: the expressions stand in lib/suggestions/list*.ts word for word.
-- The default order of every list, and the ranges "overdue" and "due within n days": soonest first, what has no limit last.
CREATE INDEX suggestion_due ON suggestion ("congressId", (coalesce("dueOn", '9999-12-31')), id);
-- One state, soonest first.
CREATE INDEX suggestion_state_due ON suggestion ("congressId", state, (coalesce("dueOn", '9999-12-31')), id);
-- What is under way, soonest first: what waits for someone is found without walking through what has ended.
CREATE INDEX suggestion_open_due ON suggestion ("congressId", (coalesce("dueOn", '9999-12-31')), id)
  WHERE state NOT IN ('draft', 'closed', 'refused', 'withdrawn');
-- One sitting, soonest first.
CREATE INDEX suggestion_sitting_due ON suggestion ("congressId", "termNumber", "sittingNumber", (coalesce("dueOn", '9999-12-31')), id);
-- Those with which a deputy was not satisfied.
CREATE INDEX suggestion_unsatisfied_due ON suggestion ("congressId", (coalesce("dueOn", '9999-12-31')), id) WHERE grade = 'unsatisfied';
-- By number, what has none yet last; byte order, because numbers are text and keep their zeros.
CREATE INDEX suggestion_number ON suggestion ("congressId", (coalesce(number, U&'\FFFF') COLLATE "C"), id);

-- A unit's own list: its own due dates.
CREATE INDEX assignment_unit_due ON assignment ("unitId", (coalesce("dueOn", '9999-12-31')), id);
CREATE INDEX assignment_unit_state_due ON assignment ("unitId", state, (coalesce("dueOn", '9999-12-31')), id);
-- "Lead unit is …" as a filter, without touching the table.
CREATE INDEX assignment_unit_suggestion ON assignment ("unitId", role, "suggestionId");
-- What is not signed for or late in a congress.
CREATE INDEX assignment_open ON assignment ("congressId", state, (coalesce("dueOn", '9999-12-31')), "suggestionId")
  WHERE state IN ('assigned', 'handling', 'reviewing');

-- Requests that wait for the office's decision.
CREATE INDEX request_asked ON request ("suggestionId", kind) WHERE state = 'asked';

-- The figure beside the bell.
CREATE INDEX notice_unread ON notice ("personId") WHERE "readAt" IS NULL;

-- Imported history without a number is known again by where, when and what.
CREATE UNIQUE INDEX suggestion_imported_once ON "suggestion" ("congressId", place, coalesce("termNumber", 0), coalesce("sittingNumber", 0), md5(title))
  WHERE imported AND number IS NULL;
-- The table's own key does not see two missing terms or sittings as equal.
CREATE UNIQUE INDEX suggestion_imported_number ON "suggestion"
  ("congressId", place, coalesce("termNumber", 0), coalesce("sittingNumber", 0), channel, number)
  WHERE imported AND number IS NOT NULL;
