-- A leader's digest is told from the matters themselves and has no numbers: what is new in it is what has happened since they last looked.
alter table notice_seen add column at timestamptz not null default '-infinity';
comment on column notice_seen.at is 'Up to when they have seen their digest';
