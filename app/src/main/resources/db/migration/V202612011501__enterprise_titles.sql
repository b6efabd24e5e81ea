comment on table enterprise_title is 'Recorded no more: titles are items of the register of certificates; what was sealed stays, so that journals of before are still proven';

create index enterprise_unit_code on enterprise_unit (code);
