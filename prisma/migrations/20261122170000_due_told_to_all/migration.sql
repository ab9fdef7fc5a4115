-- The order of lists of those who are not told what is due while it is judged (lib/suggestions/list-due.ts).
CREATE INDEX suggestion_told_due ON suggestion ("congressId", (CASE WHEN state IN ('replied', 'dissatisfied', 'evaluated') THEN '9999-12-31' ELSE coalesce("dueOn", '9999-12-31') END), id);
