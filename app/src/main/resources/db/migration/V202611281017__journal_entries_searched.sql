-- Who looks through a million entries for a person, a table or a day reads no more of them than a page shows.

create index journal_entry_actor on journal_entry (split_part(body, E'\n', 3), position);
comment on index journal_entry_actor is 'Entries of one who acts: the third line of a leaf';

create index journal_entry_table on journal_entry (split_part(body, E'\n', 4), position);
comment on index journal_entry_table is 'Entries of one table: the fourth line of a leaf';

drop index journal_entry_at;
create index journal_entry_at on journal_entry (at, position);
comment on index journal_entry_at is 'Positions of a day, without a look at the entries themselves';
