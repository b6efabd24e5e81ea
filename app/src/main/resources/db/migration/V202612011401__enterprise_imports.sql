create table enterprise_import (
    id uuid primary key,
    person uuid not null,
    at timestamptz not null,
    file_name text not null,
    source uuid not null,
    state text not null,
    rows bytea not null,
    row_count integer not null,
    recorded_at timestamptz,
    act uuid,
    figures integer not null default 0,
    firms integer not null default 0,
    undone_at timestamptz,
    check ((recorded_at is null) = (act is null))
);
comment on table enterprise_import is 'Sheets of figures of enterprises between upload and confirmation, and what confirmed ones recorded, for undoing them; not sealed, the figures are';
comment on column enterprise_import.id is 'Identity';
comment on column enterprise_import.person is 'Who uploaded it: nobody else sees it';
comment on column enterprise_import.at is 'When it was uploaded; one that is not confirmed within a day is removed';
comment on column enterprise_import.file_name is 'What the file was called';
comment on column enterprise_import.source is 'The unit that states the figures';
comment on column enterprise_import.state is 'luoshi.enterprise.Assurance';
comment on column enterprise_import.rows is 'Header and rows as read: luoshi.sheet.SheetTable as JSON, compressed; empty once it is confirmed';
comment on column enterprise_import.row_count is 'How many rows it has';
comment on column enterprise_import.recorded_at is 'When it was confirmed and recorded';
comment on column enterprise_import.act is 'By what its figures are known';
comment on column enterprise_import.figures is 'How many figures it recorded';
comment on column enterprise_import.firms is 'Of how many enterprises';
comment on column enterprise_import.undone_at is 'When its figures were taken back';
create index enterprise_import_at on enterprise_import (at);
create index enterprise_import_person on enterprise_import (person, at desc);
