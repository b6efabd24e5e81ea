alter table matter_import add column row_count integer not null default 0;
comment on column matter_import.row_count is 'How many rows the table has';
update matter_import set row_count = coalesce(jsonb_array_length(rows -> 'rows'), 0);
alter table matter_import add column compared text;
comment on column matter_import.compared is 'How the table compared with what was held when it was last looked at: luoshi.matter.sheet.TaskPlan.Preview; nothing is recorded from it';
create index matter_import_person on matter_import (person, at desc);
