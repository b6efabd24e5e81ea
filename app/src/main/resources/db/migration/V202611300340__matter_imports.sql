create table matter_import (
    id uuid primary key default gen_random_uuid(),
    person uuid not null,
    at timestamptz not null,
    file_name text not null,
    year integer not null,
    first text not null check (first in ('DRAFT', 'ISSUE')),
    rows jsonb not null,
    recorded_at timestamptz,
    effects jsonb,
    undone_at timestamptz,
    check ((recorded_at is null) = (effects is null))
);
comment on table matter_import is 'Task tables between upload and confirmation, and what confirmed ones recorded, for undoing them; not sealed, the facts are';
comment on column matter_import.id is 'Identity';
comment on column matter_import.person is 'Who uploaded it: nobody else sees it';
comment on column matter_import.at is 'When it was uploaded; one that is not confirmed within a day is removed';
comment on column matter_import.file_name is 'What the file was called';
comment on column matter_import.year is 'The year of days that are written without one';
comment on column matter_import.first is 'What is done with new matters: DRAFT or ISSUE';
comment on column matter_import.rows is 'Header and rows as read: luoshi.sheet.SheetTable';
comment on column matter_import.recorded_at is 'When it was confirmed and recorded';
comment on column matter_import.effects is 'What it recorded: acts that made matters; matters that were changed, with the leaf';
comment on column matter_import.undone_at is 'When it was undone by compensating facts';
create index matter_import_at on matter_import (at);
