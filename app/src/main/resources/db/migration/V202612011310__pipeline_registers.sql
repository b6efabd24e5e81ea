create table pipeline_definition (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    pipeline text not null check (pipeline <> ''),
    unit uuid not null,
    valid_from date not null,
    hash text not null,
    text text not null
);
comment on table pipeline_definition is 'A version of the definition of a pipeline 管道, as its file was loaded; entries pin its hash';
comment on column pipeline_definition.pipeline is 'Key of the pipeline, the same through all versions';
comment on column pipeline_definition.unit is 'The unit that keeps the register';
comment on column pipeline_definition.valid_from is 'The first day on which it is in force';
comment on column pipeline_definition.hash is 'Algorithm and hash of the file';
comment on column pipeline_definition.text is 'The file';
create index pipeline_definition_pipeline on pipeline_definition (pipeline, leaf);
call journal_facts('pipeline_definition');

create table pipeline_period (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    pipeline text not null,
    unit uuid not null,
    name text not null check (name <> ''),
    day date not null
);
comment on table pipeline_period is 'A period 期 in which items of a register are declared; of two rows of one name the later holds';
comment on column pipeline_period.pipeline is 'The pipeline';
comment on column pipeline_period.unit is 'The unit that keeps the register';
comment on column pipeline_period.name is 'What it is called: 第3期';
comment on column pipeline_period.day is 'The day of its event, from which its age is told';
create index pipeline_period_pipeline on pipeline_period (pipeline, leaf);
call journal_facts('pipeline_period');

create table pipeline_entry (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    pipeline text not null,
    act uuid not null,
    item uuid not null,
    number integer not null,
    unit uuid not null,
    definition text not null,
    kind text not null,
    said text not null,
    note text not null,
    at timestamptz not null
);
comment on table pipeline_entry is 'An entry of a register: what somebody recorded of an item at one time; it is never changed, a later one corrects it';
comment on column pipeline_entry.pipeline is 'The pipeline';
comment on column pipeline_entry.act is 'What was recorded together, as from one sheet: by it a sheet is taken back';
comment on column pipeline_entry.item is 'The item, through all its entries';
comment on column pipeline_entry.number is 'Number of the item in its register';
comment on column pipeline_entry.unit is 'The unit that owns the item from this entry on';
comment on column pipeline_entry.definition is 'Hash of the version of the definition under which it was recorded';
comment on column pipeline_entry.kind is 'luoshi.pipeline.course.Entry.Kind';
comment on column pipeline_entry.said is 'Values, days of stages, exit and batches: luoshi.pipeline.course.Said as canonical JSON';
comment on column pipeline_entry.note is 'Why, or what else is to be known';
comment on column pipeline_entry.at is 'When it was recorded';
create index pipeline_entry_item on pipeline_entry (item, leaf);
create index pipeline_entry_act on pipeline_entry (act);
create index pipeline_entry_pipeline on pipeline_entry (pipeline, item, leaf);
call journal_facts('pipeline_entry');

create table pipeline_evidence (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    entry uuid not null,
    item uuid not null,
    unit uuid not null,
    kind text not null,
    file uuid not null
);
comment on table pipeline_evidence is 'A file that bears out an entry';
comment on column pipeline_evidence.entry is 'The entry';
comment on column pipeline_evidence.item is 'Its item';
comment on column pipeline_evidence.unit is 'The unit that owns the item';
comment on column pipeline_evidence.kind is 'What kind of evidence, as the definition calls it: 合同, 现场照片';
comment on column pipeline_evidence.file is 'The evidence file';
create index pipeline_evidence_item on pipeline_evidence (item);
create index pipeline_evidence_file on pipeline_evidence (file);
call journal_facts('pipeline_evidence');

create table pipeline_set (
    pipeline text not null,
    number integer not null,
    name text not null,
    primary key (pipeline, number),
    unique (pipeline, name)
);
comment on table pipeline_set is 'PROJECTION, rebuilt by luoshi.pipeline.store.Projection: names of the sets that items belong to, by the numbers that pipeline_item has of them';
comment on column pipeline_set.number is 'Its number within the pipeline';
comment on column pipeline_set.pipeline is 'The pipeline';
comment on column pipeline_set.name is 'Its name: luoshi.pipeline.course.Sets';

create sequence pipeline_change;
comment on sequence pipeline_change is 'Numbers for pipeline_item.changed';

create table pipeline_item (
    item uuid primary key,
    pipeline text not null,
    number integer not null,
    unit uuid not null,
    title text not null,
    held jsonb not null,
    versions text not null,
    spans bigint[] not null,
    amounts bigint[] not null,
    changed bigint not null default nextval('pipeline_change'),
    folded text not null,
    pairs text[] not null
);
comment on table pipeline_item is 'PROJECTION, rebuilt by luoshi.pipeline.store.Projection: each item as its entries leave it, with the sets it belongs to from when to when';
comment on column pipeline_item.item is 'The item';
comment on column pipeline_item.pipeline is 'The pipeline';
comment on column pipeline_item.number is 'Its number in the register';
comment on column pipeline_item.unit is 'The unit that owns it';
comment on column pipeline_item.title is 'What it is called';
comment on column pipeline_item.held is 'Its values, by the newest keys';
comment on column pipeline_item.versions is 'Hash of all versions of the definition by which the sets were told';
comment on column pipeline_item.spans is 'Each time in one number: whether something is added up, the number of a set, the first day and the first day after: luoshi.pipeline.store.Packed';
comment on column pipeline_item.amounts is 'For each of these times in which something is added up: what on its first day, and by how much that grows with every day, in millionths';
comment on column pipeline_item.changed is 'Grows with every change, in the order in which changes of one pipeline are committed: who has read up to one reads on from there';
comment on column pipeline_item.folded is 'What it is searched by, folded';
comment on column pipeline_item.pairs is 'Every two characters of it that stand side by side';
create unique index pipeline_item_number on pipeline_item (pipeline, number);
create index pipeline_item_changed on pipeline_item (pipeline, changed);
create index pipeline_item_pairs on pipeline_item using gin (pairs) with (fastupdate = off);

create table pipeline_mark (
    pipeline text not null,
    item uuid not null,
    kind text not null,
    mark text not null,
    primary key (item, kind)
);
comment on table pipeline_mark is 'PROJECTION, rebuilt by luoshi.pipeline.store.Projection: what tells items apart, or that two are the same thing';
comment on column pipeline_mark.pipeline is 'The pipeline';
comment on column pipeline_mark.item is 'The item';
comment on column pipeline_mark.kind is 'Key of a field whose values are unique in the register; or CODE, NAME, PLACE';
comment on column pipeline_mark.mark is 'The value, folded';
create index pipeline_mark_found on pipeline_mark (kind, mark);
