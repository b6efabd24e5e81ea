-- Without a default: what was recorded before says nothing of it, and its leaf stays what it is.
alter table matter_matter add column source_number text;
comment on column matter_matter.source_number is 'The number that it has elsewhere: in the ledger that it was taken over from, or on the document it comes from; none if not given';
