create sequence flood_batch_id as bigint;

create table flood_batch (
    id bigint primary key,
    leaf bigint not null unique,
    salt uuid not null,
    source text not null,
    observations integer not null,
    content text not null,
    at timestamptz not null
);
comment on table flood_batch is 'What came in and was committed together: the reports byte for byte, and what was made of them. Everything else that is told of observations follows from these rows';
comment on column flood_batch.source is 'luoshi.flood.store.Source, of the first; several are put together while they wait for each other';
comment on column flood_batch.observations is 'How many observations were made of it';
comment on column flood_batch.content is 'luoshi.flood.store.BatchText: reports and observations, a line for each';
comment on column flood_batch.at is 'When it was received';
call journal_facts('flood_batch');

create table flood_report (
    id bigint primary key,
    station text not null,
    function text not null,
    serial integer not null,
    sent text not null,
    packet integer not null,
    received timestamptz not null,
    known boolean not null,
    outcome text not null
);
comment on table flood_report is 'PROJECTION, rebuilt by luoshi.flood.store.Rebuilding: by what a report of SL 651-2014 is known when it comes again, and where it lies';
comment on column flood_report.id is 'Number of the batch times 2^20, plus the line of the report there';
comment on column flood_report.station is 'Address of the station, ten hex digits';
comment on column flood_report.function is 'Function code';
comment on column flood_report.serial is 'Serial number';
comment on column flood_report.sent is 'Time of sending, as the station says';
comment on column flood_report.packet is 'Number of the packet; 0 of a single one';
comment on column flood_report.received is 'When it was received';
comment on column flood_report.known is 'Whether the station was in the register then';
comment on column flood_report.outcome is 'What of it could not be read; empty where all could';
create index flood_report_key on flood_report (station, serial, function);
create index flood_report_received on flood_report (received);
create index flood_report_unknown on flood_report (station, id) where not known;

create table flood_observation (
    id bigint not null,
    at timestamptz not null,
    value double precision not null,
    series integer not null,
    revision smallint not null,
    flag smallint not null,
    cause smallint not null,
    note text
) partition by range (at);
comment on table flood_observation is 'PROJECTION, rebuilt by luoshi.flood.store.Rebuilding from flood_batch: what each series observed. Partitioned by weeks, which luoshi.flood.store.Weeks makes as they are needed';
comment on column flood_observation.id is 'Number of the batch times 2^20, plus the line there; a correction keeps the number of what it corrects';
comment on column flood_observation.at is 'The moment that it speaks of, or the end of the period';
comment on column flood_observation.value is 'In the unit of the element; NaN where there is none';
comment on column flood_observation.series is 'flood_series.id';
comment on column flood_observation.revision is '0 as it was sent, then one more for each correction; the highest holds';
comment on column flood_observation.flag is 'luoshi.flood.Flag, 0 to 9';
comment on column flood_observation.cause is 'luoshi.flood.Cause, by its number';
comment on column flood_observation.note is 'What else was said with it, as JSON; null for nearly all';
create unique index flood_observation_key on flood_observation (series, at, revision, value);
create index flood_observation_id on flood_observation using brin (id) with (autosummarize = on);

create table flood_now (
    series integer primary key,
    id bigint not null,
    at timestamptz not null,
    value double precision not null,
    flag smallint not null,
    cause smallint not null,
    newest timestamptz not null,
    received timestamptz not null,
    state bytea not null
) with (fillfactor = 50);
comment on table flood_now is 'PROJECTION, rebuilt by luoshi.flood.store.Rebuilding: the latest observation of each series, and what its checks have to remember';
comment on column flood_now.series is 'flood_series.id';
comment on column flood_now.id is 'The observation';
comment on column flood_now.at is 'Its moment';
comment on column flood_now.value is 'Its value';
comment on column flood_now.flag is 'Its flag';
comment on column flood_now.cause is 'Why';
comment on column flood_now.newest is 'The latest moment of any observation of the series: what comes for a later one cannot be there yet';
comment on column flood_now.received is 'When the series was last heard of';
comment on column flood_now.state is 'luoshi.flood.quality.Trace: what the next check has to know';
