-- What a leader in charge hears of is found from its end.
create index matter_step_alarm on matter_step (at, matter) where move in ('CHASE', 'ESCALATE', 'RECLASSIFY');
