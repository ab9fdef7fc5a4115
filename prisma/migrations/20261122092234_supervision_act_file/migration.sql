-- CreateTable
CREATE TABLE "supervision_act_file" (
    "id" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "supervision_act_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "supervision_act_file_actId_createdAt_id_idx" ON "supervision_act_file"("actId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "supervision_act_file" ADD CONSTRAINT "supervision_act_file_actId_fkey" FOREIGN KEY ("actId") REFERENCES "supervision_act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
