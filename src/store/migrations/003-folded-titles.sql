-- Titles are compared folded by the engine: lower() of the database leaves some capitals of some languages.
alter table ledger_documents add column folded text not null default '';

-- The entries are derived: without the digest of what they were built from they are built anew.
delete from settings where name = 'ledger';
