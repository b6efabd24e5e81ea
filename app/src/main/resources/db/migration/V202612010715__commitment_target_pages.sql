-- A target has a page of its own, which is asked for by nothing but its id.
create index commitment_target_target on commitment_target (target, leaf);
