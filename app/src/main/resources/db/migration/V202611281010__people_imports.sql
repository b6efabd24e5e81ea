alter table people_post add withdrawn boolean;
comment on column people_post.withdrawn is 'True where the post was given by mistake and counts as never held';

create table people_import (
    id uuid primary key default gen_random_uuid(),
    person uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('UNITS', 'PEOPLE')),
    file_name text not null,
    rows jsonb not null,
    recorded_at timestamptz,
    effects jsonb,
    undone_at timestamptz,
    check ((recorded_at is null) = (effects is null))
);
comment on table people_import is 'Sheets of units and people between upload and confirmation, and what confirmed ones recorded, for undoing them; not sealed, the facts are';
comment on column people_import.id is 'Identity';
comment on column people_import.person is 'Who uploaded it: nobody else sees it';
comment on column people_import.at is 'When it was uploaded; one that is not confirmed within a day is removed';
comment on column people_import.kind is 'UNITS or PEOPLE';
comment on column people_import.file_name is 'What the file was called';
comment on column people_import.rows is 'Header and rows as read: luoshi.sheet.SheetTable';
comment on column people_import.recorded_at is 'When it was confirmed and recorded';
comment on column people_import.effects is 'What it recorded: kind, id and leaf';
comment on column people_import.undone_at is 'When it was undone by compensating facts';
create index people_import_at on people_import (at);
