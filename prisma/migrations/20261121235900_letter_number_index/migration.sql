-- Whether a unit has given a letter's number already: lib/assignments/letter-number.ts asks by the same expression.
CREATE INDEX "reply_letter_number" ON "reply" (regexp_replace("letterNumber", '\s', '', 'g')) WHERE "letterNumber" <> '';
