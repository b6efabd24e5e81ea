-- Whoever has a task by a signed order of a response hears of it in the inbox that tells of matters and figures.
alter table notice_message add column response uuid;
comment on column notice_message.response is 'By which response of floods a unit has tasks; else null';
alter table notice_message drop constraint notice_message_check1;
alter table notice_message add check ((matter is not null)::int + (figure is not null)::int + (day is not null)::int + (response is not null)::int = 1);
