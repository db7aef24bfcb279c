-- What is stored once and never altered: texts, and which text an address held when.

create table documents (
  seq int generated always as identity,
  id text primary key,
  path text,
  url text,
  title text,
  published text,
  publisher text,
  text text not null,
  -- in UTF-16 units, as every offset
  length int not null,
  added_at timestamptz not null default now()
);

-- address: the url, else the path, else the document's id. The row with the highest seq is what it holds now.
create table versions (
  seq int generated always as identity primary key,
  address text not null,
  document text not null references documents (id),
  earlier text references documents (id)
);
create index versions_address on versions (address, seq);
create index versions_document on versions (document);
create index versions_earlier on versions (earlier);

-- What one engine read in one document. json, not jsonb: the order of keys is part of the bytes.
create table readings (
  document text not null references documents (id),
  engine text not null,
  lang text not null,
  script text not null,
  title text,
  published text,
  body json not null,
  words tsvector not null,
  primary key (document, engine)
);

-- ledger: digest of the documents and the engine that the entries were built from.
create table settings (
  name text primary key,
  value text not null
);
