create index matter_evidence_file on matter_evidence (file);
