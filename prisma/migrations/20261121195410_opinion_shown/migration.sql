-- CreateTable
CREATE TABLE "opinion_shown" (
    "opinionId" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "stationId" TEXT,
    "text" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "shownAt" TIMESTAMPTZ NOT NULL,
    "shownById" TEXT NOT NULL,
    "search" tsvector,

    CONSTRAINT "opinion_shown_pkey" PRIMARY KEY ("opinionId")
);

-- CreateIndex
CREATE INDEX "opinion_shown_shownAt_opinionId_idx" ON "opinion_shown"("shownAt", "opinionId");

-- CreateIndex
CREATE INDEX "opinion_shown_stationId_shownAt_opinionId_idx" ON "opinion_shown"("stationId", "shownAt", "opinionId");

-- CreateIndex
CREATE INDEX "opinion_shown_congressId_shownAt_opinionId_idx" ON "opinion_shown"("congressId", "shownAt", "opinionId");

-- CreateIndex
CREATE INDEX "opinion_shown_search_idx" ON "opinion_shown" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "opinion_shown" ADD CONSTRAINT "opinion_shown_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
