create table flood_sheet (
    id uuid primary key,
    person uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('STATIONS', 'OBSERVATIONS', 'PLACES')),
    file_name text not null,
    rows bytea not null,
    row_count integer not null,
    recorded_at timestamptz,
    recorded integer not null default 0
);
comment on table flood_sheet is 'Sheets of stations, places and past observations between upload and confirmation; not sealed, what they record is';
comment on column flood_sheet.id is 'Identity';
comment on column flood_sheet.person is 'Who uploaded it: nobody else sees it';
comment on column flood_sheet.at is 'When it was uploaded; one that is not confirmed within a day is removed';
comment on column flood_sheet.kind is 'What it holds: luoshi.flood.sheets.SheetKind';
comment on column flood_sheet.file_name is 'What the file was called';
comment on column flood_sheet.rows is 'Header and rows as read: luoshi.sheet.SheetTable as JSON, compressed; empty once it is confirmed';
comment on column flood_sheet.row_count is 'How many rows it has';
comment on column flood_sheet.recorded_at is 'When it was confirmed and recorded';
comment on column flood_sheet.recorded is 'How many stations, places or values it recorded';
create index flood_sheet_person on flood_sheet (person, at desc);
