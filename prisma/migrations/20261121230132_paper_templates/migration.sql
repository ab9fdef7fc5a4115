-- CreateTable
CREATE TABLE "paper_template" (
    "id" TEXT NOT NULL,
    "congressId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "inUse" BOOLEAN NOT NULL DEFAULT false,
    "uploadedAt" TIMESTAMPTZ NOT NULL,
    "uploadedByName" TEXT NOT NULL,

    CONSTRAINT "paper_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_template_fileId_key" ON "paper_template"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "paper_template_congressId_kind_number_key" ON "paper_template"("congressId", "kind", "number");

-- One of a kind is in use at most, and a number names a version.
CREATE UNIQUE INDEX "paper_template_in_use" ON "paper_template"("congressId", "kind") WHERE "inUse";
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_number" CHECK ("number" > 0);
