create table pipeline_import (
    id uuid primary key,
    person uuid not null,
    pipeline text not null,
    at timestamptz not null,
    file_name text not null,
    month date not null,
    matches boolean not null,
    rows bytea not null,
    row_count integer not null,
    compared text,
    recorded_at timestamptz,
    acts text,
    items integer not null default 0,
    undone_at timestamptz,
    check ((recorded_at is null) = (acts is null))
);
comment on table pipeline_import is 'Sheets of registers between upload and confirmation, and what confirmed ones recorded, for undoing them; not sealed, the entries are';
comment on column pipeline_import.id is 'Identity';
comment on column pipeline_import.person is 'Who uploaded it: nobody else sees it';
comment on column pipeline_import.pipeline is 'The register';
comment on column pipeline_import.at is 'When it was uploaded; one that is not confirmed within a day is removed';
comment on column pipeline_import.file_name is 'What the file was called';
comment on column pipeline_import.month is 'A day of the month of numbers whose column names no period';
comment on column pipeline_import.matches is 'Whether a row without an id is the item that has the same in a unique field';
comment on column pipeline_import.rows is 'Header and rows as read: luoshi.sheet.SheetTable as JSON, compressed; empty once it is confirmed';
comment on column pipeline_import.row_count is 'How many rows it has';
comment on column pipeline_import.compared is 'How it compared with what was held when it was last looked at: luoshi.pipeline.sheet.Preview; nothing is recorded from it';
comment on column pipeline_import.recorded_at is 'When it was confirmed and recorded';
comment on column pipeline_import.acts is 'The acts by which its entries were recorded, in order';
comment on column pipeline_import.items is 'How many items they concern';
comment on column pipeline_import.undone_at is 'When it was undone by entries that take these back';
create index pipeline_import_at on pipeline_import (at);
create index pipeline_import_person on pipeline_import (person, pipeline, at desc);
