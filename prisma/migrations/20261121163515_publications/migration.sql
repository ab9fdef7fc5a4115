-- CreateTable
CREATE TABLE "publication" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "suggestionId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "version" INTEGER NOT NULL DEFAULT 0,
    "pieces" TEXT[],
    "hidden" TEXT[],
    "content" JSONB NOT NULL,
    "preparedBy" TEXT NOT NULL,
    "clearedBy" TEXT NOT NULL DEFAULT '',
    "clearedOn" TEXT,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "publishOn" TEXT,
    "publishedAt" TIMESTAMPTZ,
    "withdrawnWhy" TEXT NOT NULL DEFAULT '',
    "search" tsvector,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "publication_suggestionId_key" ON "publication"("suggestionId");

-- CreateIndex
CREATE INDEX "publication_congressId_state_id_idx" ON "publication"("congressId", "state", "id");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_congressId_fkey" FOREIGN KEY ("congressId") REFERENCES "congress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What everyone reads, the newest first and by its words; what waits for its day.
CREATE INDEX publication_shown ON "publication" ("publishedAt", id) WHERE state = 'published';
CREATE INDEX publication_search ON "publication" USING gin (search) WHERE state = 'published';
CREATE INDEX publication_planned ON "publication" ("publishOn", id) WHERE state = 'cleared' AND "publishOn" IS NOT NULL;
CREATE INDEX suggestion_to_publish ON "suggestion" ("congressId", "evaluatedOn", id) WHERE state IN ('evaluated', 'tracking', 'closed') AND "publicityWish" <> 'none' AND NOT imported;
ALTER TABLE "publication" ADD CONSTRAINT publication_state CHECK (state IN ('prepared', 'cleared', 'published', 'withdrawn'));
ALTER TABLE "publication" ADD CONSTRAINT publication_cleared CHECK (state NOT IN ('cleared', 'published') OR ("clearedBy" <> '' AND "clearedOn" IS NOT NULL AND conclusion <> ''));
ALTER TABLE "publication" ADD CONSTRAINT publication_shown_at CHECK (state <> 'published' OR "publishedAt" IS NOT NULL);
