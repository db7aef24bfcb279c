-- Everything here is derived and replaced as a whole. place: position in the exported ledger; body: the
-- entry as it is exported; the other columns are what is asked for.

create table ledger_documents (
  place int primary key,
  id text not null,
  doc text not null,
  lang text not null,
  title text,
  published text,
  origin text not null,
  newest int not null,
  body json not null
);
create index ledger_documents_id on ledger_documents (id);
create index ledger_documents_doc on ledger_documents (doc);
create index ledger_documents_newest on ledger_documents (newest);
create index ledger_documents_origin on ledger_documents (origin);

create table actors (
  place int primary key,
  id text not null,
  name text not null,
  type text not null,
  folded text not null,
  heard int not null,
  mention_count int not null,
  document_count int not null,
  body json not null
);
create index actors_id on actors (id);
create index actors_heard on actors (heard);

create table initiatives (
  place int primary key,
  id text not null,
  label text not null,
  folded text not null,
  sector text,
  status text,
  parties text[] not null,
  first text,
  last text,
  heard int not null,
  recent int not null,
  alphabetical int not null,
  document_count int not null,
  origin_count int not null,
  body json not null
);
create index initiatives_id on initiatives (id);
create index initiatives_heard on initiatives (heard);
create index initiatives_recent on initiatives (recent);
create index initiatives_alphabetical on initiatives (alphabetical);

create table steps (
  place int primary key,
  initiative text not null,
  day text,
  status text not null,
  document text,
  body json not null
);
create index steps_initiative on steps (initiative);
create index steps_day on steps (day);

create table events (
  place int primary key,
  id text not null,
  label text not null,
  kind text not null,
  status text not null,
  day text,
  participants text[] not null,
  newest int not null,
  document_count int not null,
  origin_count int not null,
  body json not null
);
create index events_id on events (id);
create index events_newest on events (newest);

create table facts (
  place int primary key,
  id text not null,
  indicator text,
  unit text not null,
  modality text not null,
  period text,
  initiative text,
  speaker text,
  document text,
  day text,
  newest int not null,
  body json not null
);
create index facts_id on facts (id);
create index facts_indicator on facts (indicator, newest);
create index facts_initiative on facts (initiative);
create index facts_document on facts (document);
create index facts_newest on facts (newest);

create table utterances (
  place int primary key,
  id text not null,
  speaker text,
  document text,
  day text,
  "start" int not null,
  "end" int not null,
  newest int not null,
  body json not null
);
create index utterances_id on utterances (id);
create index utterances_speaker on utterances (speaker, newest);
create index utterances_document on utterances (document);

create table corroborations (place int primary key, id text not null, independent int not null, body json not null);
create table conflicts (place int primary key, id text not null, body json not null);
create table alignments (place int primary key, a_doc text not null, b_doc text not null, body json not null);
create index alignments_a on alignments (a_doc);
create index alignments_b on alignments (b_doc);
create table origins (place int primary key, id text not null, size int not null, body json not null);

-- Every span an entry rests on. kind: actor, initiative, event, fact, utterance, conflict.
create table evidence (
  kind text not null,
  entry text not null,
  document text not null,
  doc text not null,
  "start" int not null,
  "end" int not null,
  newest int not null
);
create index evidence_entry on evidence (kind, entry, newest);
create index evidence_document on evidence (document, kind);

-- Folded words and every base they could have, so that any form finds any other.
create table search (
  kind text not null,
  id text not null,
  title text not null,
  lang text,
  day text,
  weight real not null,
  words tsvector not null
);
create index search_words on search using gin (words);
create index search_id on search (kind, id);
