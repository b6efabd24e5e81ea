create index pipeline_item_credit_code on pipeline_item (pipeline, (held ->> 'credit_code'));
