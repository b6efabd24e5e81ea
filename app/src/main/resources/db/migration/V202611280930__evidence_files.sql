create table evidence_file (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    content_hash text not null check (content_hash ~ '^sha256:[0-9a-f]{64}$'),
    unit uuid not null,
    name text not null check (name <> ''),
    media_type text not null,
    size bigint not null check (size >= 0)
);
comment on table evidence_file is 'A file that somebody has handed in as evidence; the same bytes are kept once however often they are handed in';
comment on column evidence_file.content_hash is 'Algorithm and hash of its bytes';
comment on column evidence_file.unit is 'The unit that owns it';
comment on column evidence_file.name is 'Its name when it was handed in';
comment on column evidence_file.media_type is 'What kind of file its content shows it to be';
comment on column evidence_file.size is 'Bytes';
create index evidence_file_content on evidence_file (content_hash);
call journal_facts('evidence_file');

create table evidence_chunk (
    content_hash text not null,
    number integer not null check (number >= 0),
    bytes bytea not null,
    primary key (content_hash, number)
);
alter table evidence_chunk alter column bytes set storage external;
comment on table evidence_chunk is 'The bytes of evidence, in pieces of one mebibyte';
comment on column evidence_chunk.content_hash is 'Algorithm and hash of the whole';
comment on column evidence_chunk.number is 'Which piece, from 0';
comment on column evidence_chunk.bytes is 'The piece';
