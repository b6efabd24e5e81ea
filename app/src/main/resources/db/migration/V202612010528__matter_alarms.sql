-- What a leader in charge hears of is found from its end; 督办 as luoshi.matter.slip.SlipKind words it.
create index matter_step_alarm on matter_step (at, matter) where move in ('ESCALATE', 'RECLASSIFY') or move = 'CHASE' and starts_with(words, '督办单');
create index matter_current_supervise on matter_current (leader, supervise_at) include (matter) where leader is not null and phase = 'OPEN';
