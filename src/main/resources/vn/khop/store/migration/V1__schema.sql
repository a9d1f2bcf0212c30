-- Khớp's tables. Plain SQL that H2 and PostgreSQL both take.

create table job (
  no   smallint     not null primary key,
  name varchar(100) not null unique,
  last_record bigint not null default 0       -- record numbers up to here were given and are never given again
);

-- One line a file that was read. The same bytes with the same reading settings are never read twice.
create table source_file (
  id         bigint       not null primary key,
  job        smallint     not null references job(no),
  name       varchar(500) not null,
  sha256     char(64)     not null,
  settings   char(64)     not null,
  business_date        date         not null,
  archive    varchar(700) not null,
  dialect    varchar(100000) not null,
  state      varchar(9)   not null,           -- loading | loaded | withdrawn | released: to be read again
  withdrawn_on date,
  withdrawn_after bigint,                     -- the job's last file when it was withdrawn: those between may have rows that say the same
  records    bigint       not null default 0, -- read: one a record, or one a row that gave none
  admitted   bigint       not null default 0,
  rejected   bigint       not null default 0,
  duplicate  bigint       not null default 0,
  unchanged  bigint       not null default 0,
  superseded bigint       not null default 0,
  changed    bigint       not null default 0,
  footers    bigint       not null default 0
);
create index source_file_identity on source_file(job, sha256, settings);

-- The rows that did not become a record, or whose record a later row replaced.
create table source_row (
  file_id bigint       not null references source_file(id),
  line    bigint       not null,
  subject varchar(100) not null,
  state   varchar(10)  not null,              -- rejected | duplicate | superseded
  reason  varchar(20),
  detail  varchar(500),
  text    varchar(4000),
  by_file bigint,                             -- the file whose row replaced it
  primary key (file_id, line, subject)
);
create index source_row_by_file on source_row(by_file);

create table record (
  id         bigint       not null primary key,
  job        smallint     not null references job(no),
  source_key varchar(400) not null,
  row_hash   uuid         not null,
  unit       varchar(500) not null,           -- who holds the record, as the quota knows it
  file_id    bigint       not null,
  line       bigint       not null,
  subject    varchar(100) not null,
  first_seen date         not null,
  text       bigint       not null            -- the pack that holds what the record says
);
create unique index record_key on record(job, source_key);

-- What is counted over all records of a job, a row for each stretch of 1,024 record numbers.
create table record_fact (
  id      bigint not null primary key,        -- job * 2^40 + record number / 1,024
  records bytea  not null                     -- what cleansing found (CODE:field joined by |) and did (RULE:field joined by U+001F), each
                                              -- kind once; by record: number, id_name, kind. id_name: hashes of its identity number
                                              -- (40 bits) and name (24), 0: no number
);

-- What records say, many in a row: a row costs the database ten times what a record in it does. Never changed; a newer version of a
-- record stands in a newer pack.
create table record_text (
  id      bigint not null primary key,
  file_id bigint not null,
  pack    bytea  not null                     -- by record: source_key, clean values, cells that cleansing changed, issues, line, changes
);
create index record_text_file on record_text(file_id);

-- What a record was before a newer row replaced it: enough to take a file back.
create table record_version (
  record_id   bigint       not null,
  replaced_by bigint       not null,
  row_hash    uuid         not null,
  text        bigint       not null,
  issues      varchar not null,
  rules       varchar not null,
  unit        varchar(500) not null,
  file_id     bigint       not null,
  line        bigint       not null,
  subject     varchar(100) not null,
  id_name     bigint       not null,
  waited      boolean      not null,
  worth       smallint,
  since       date,
  primary key (record_id, replaced_by)
);
create index record_version_file on record_version(replaced_by);

-- The backlog: records that wait for a verification, a row for each stretch of 1,024 record numbers of a job.
create table waiting (
  id      bigint   not null primary key,      -- job * 2^40 + record number / 1,024
  job     smallint not null,
  size    integer  not null,
  oldest  date     not null,
  records varchar  not null                   -- units; by record: number, unit, worth, since (days from 1970), again, text
);
create index waiting_job on waiting(job, size, oldest);

-- Records that a person keeps from the machine: they are read as always, but neither planned nor verified nor decided on until released.
create table hold (
  record_id bigint       not null primary key,
  job       smallint     not null references job(no),
  since     date         not null,
  by_whom   varchar(100) not null,
  reason    varchar(500) not null             -- empty where none was given
);

create table quota_day (
  business_date     date    not null primary key,
  daily   integer not null,
  planned integer not null,
  spent   integer not null,
  constraint quota_kept check (planned >= 0 and spent >= 0 and planned + spent <= daily)
);

-- A job's part of the day, and its units' parts in one text: a job may have hundreds of units, and each chunk touches most of them.
create table quota_share (
  business_date date     not null,
  job           smallint not null,
  planned       integer  not null,
  spent         integer  not null,
  units         varchar  not null,            -- by unit: name, planned, spent
  primary key (business_date, job),
  constraint share_kept check (planned >= 0 and spent >= 0)
);

-- The day's plan is the reservation: chunks of records, in the order in which they are settled, one line and one transaction each.
create table plan (
  business_date     date         not null,
  job     smallint     not null,
  chunk   integer      not null,              -- from 1
  size    integer      not null,
  records varchar      not null,              -- record ids by unit (* behind an id: drawn at random), the units as they were at the plan
  primary key (business_date, job, chunk)
);

create table job_day (
  job            smallint not null,
  business_date            date     not null,
  waiting_before bigint   not null,
  settled        integer  not null,           -- the last chunk of the plan that is settled, 0 for none
  searches       varchar  not null default '',-- how the searches for candidates of the settled records ended
  primary key (job, business_date)
);

-- What a night's decoys and probes say of the job's automatic links. A night on which the job verified nothing has none.
create table error_card (
  job           smallint not null,
  business_date date     not null,
  card          varchar  not null,            -- counts, from which all rates follow
  held_back     boolean  not null,            -- whether the job's results are held back for it
  primary key (job, business_date)
);

create table outcome (
  record_id   bigint       not null primary key,
  job         smallint     not null,
  verified_on date         not null,
  since       date         not null,          -- first of the verifications in a row that ended with this citizen
  proposed    varchar(10)  not null,          -- what matching said
  kind        varchar(10)  not null,          -- what stands after claims
  citizen     varchar(1000) not null,
  probability integer      not null,          -- millionths
  log_odds    integer      not null,          -- millibits
  codes       varchar(1000) not null,
  rule        varchar(60)  not null,
  ward        varchar(10)  not null,
  source_ward varchar(10)  not null default '',    -- by the source's own address: all that its owner may see where the person is not accepted
  own_number  boolean      not null default false, -- whether the source itself wrote the citizen's number
  model       integer      not null,
  generation  bigint       not null,
  evidence    bigint       not null,          -- the pack that says why
  file_id     bigint       not null,          -- the version that was verified: where it stands, and the pack that holds what it says
  line        bigint       not null,
  text        bigint       not null,
  -- Verified because it was drawn at random from what its unit's order by value left waiting that day: such outcomes speak for the
  -- backlog, the others for its head. False where the whole unit was taken: then all its outcomes speak for it.
  audit       boolean      not null
);

-- Why outcomes are what they are, many in a row, apart from what lists need.
create table evidence (
  id   bigint not null primary key,
  pack bytea  not null                        -- by record: waterfall, runner-up, its waterfall, the registry's person where there is one to show
);

-- One number for record and place keeps the differences of a record together and in order.
create table difference (
  id             bigint       not null primary key, -- record id * 1000 + place, from 0
  field          varchar(20)  not null,
  code           varchar(30)  not null,
  source_value   varchar      not null,
  registry_value varchar      not null,
  proposed_value varchar      not null,
  before_text    varchar      not null,
  after_text     varchar      not null,
  action         varchar(20)  not null,
  addressee      varchar(20)  not null,
  state          varchar(10)  not null,       -- '' | proposed | approved | issued | confirmed | undone; a confirmed one stands in confirmed too
  rule           varchar(60)  not null,
  evidence       varchar(500) not null
);

-- Corrections whose value a newer file of the source showed. They outlast the differences, which go when the newer row is verified.
create table confirmed (
  id          bigint        not null,         -- of the difference that it was
  by_file     bigint        not null,         -- the file that showed the value,
  by_line     bigint        not null,         -- on this line,
  confirmed_on date         not null,         -- read on this business date
  citizen     varchar(1000) not null,         -- by whom the record was corrected
  field       varchar(20)   not null,
  code        varchar(30)   not null,
  before_text varchar       not null,
  after_text  varchar       not null,
  rule        varchar(60)   not null,
  evidence    varchar(500)  not null,
  file_id     bigint        not null,         -- the version that was corrected: where it stands
  line        bigint        not null,
  verified_on date          not null,
  state       varchar(10)   not null,         -- confirmed | undone | issued: the file was withdrawn, its record is to be verified again
  primary key (id, by_file)
);

-- What reviewers said of a case, apart from what the machine believes: the last word of each reviewer on a record and a person.
create table verdict (
  record_id   bigint        not null,
  citizen     varchar(1000) not null,         -- whom the case was about
  reviewer    varchar(100)  not null,
  person      varchar(9)    not null,         -- same | different | unsure
  fields      varchar(1000) not null,         -- which value stands: field:source, registry, neither or papers, joined by |
  ground      varchar(500)  not null,
  said        varchar(1000) not null,
  said_on     date          not null,
  stands      boolean       not null,         -- whether it took effect: alone, or where the job asks for four eyes with another's
  seq         integer       not null,         -- which verdict on the record it is, from 1
  verified_on date          not null,         -- the verification that it is about, and what the machine believed then
  probability integer       not null,         -- millionths
  audit       boolean       not null,         -- whether the record had been drawn at random
  kind_before varchar(10)   not null,         -- what it found, to return to when it is taken back: outcome, rule,
  rule_before varchar(60)   not null,
  states_before varchar     not null,         -- and states of corrections, id:STATE joined by |
  primary key (record_id, citizen, reviewer)
);

-- A field of a citizen in which the birth register disagrees with the registry: nobody corrects by the registry there.
create table referral (
  citizen   varchar(1000) not null,
  field     varchar(20)  not null,
  record_id bigint       not null,
  primary key (citizen, field, record_id)
);
create index referral_record on referral(record_id);

create table run (
  id       bigint       not null primary key,
  business_date      date         not null,
  jobs     varchar(2000) not null,
  started  timestamp(6) with time zone not null,
  finished timestamp(6) with time zone,
  exit_code integer,
  failures varchar(100000) not null default ''    -- exit code and message by job
);

create table audit (
  seq    bigint       not null primary key,
  at     timestamp(6) with time zone not null,
  actor  varchar(100) not null,
  action varchar(40)  not null,
  object varchar(500) not null,
  detail varchar(4000) not null,
  before_hash varchar(64) not null,           -- SHA-256 of what was there; empty for nothing, or nothing to hash
  after_hash  varchar(64) not null,           -- the same of what is there now
  previous char(64)   not null,               -- the hash of the line before
  hash   char(64)     not null                -- SHA-256 of all the rest, each field with its length before it
);
