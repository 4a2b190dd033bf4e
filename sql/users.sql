-- Users of the tables, for a ClickHouse server whose users are kept by SQL. An administrator runs it once, before set-up;
-- passwords are set afterwards (see the last lines). Servers configured by files use deploy/clickhouse/users.xml instead,
-- which says the same.

-- Set-up: makes tables and views. SET DEFINER on itself: its views run with its rights. The jobs never have its password.
CREATE USER IF NOT EXISTS yuqing_migrator IDENTIFIED WITH sha256_hash BY '0000000000000000000000000000000000000000000000000000000000000000'
    SETTINGS async_insert = 0;
GRANT CREATE DATABASE, CREATE TABLE, CREATE VIEW, DROP TABLE, DROP VIEW, ALTER, SELECT, INSERT, SHOW ON yuqing.* TO yuqing_migrator;
GRANT SET DEFINER ON yuqing_migrator TO yuqing_migrator;
-- Where it connects to before its own database is made.
GRANT SHOW DATABASES ON default.* TO yuqing_migrator;

-- The jobs, and the commands that are given their configuration: add rows, read what is shown; change and drop nothing.
CREATE USER IF NOT EXISTS yuqing_writer IDENTIFIED WITH sha256_hash BY '0000000000000000000000000000000000000000000000000000000000000000'
    SETTINGS async_insert = 0;
GRANT INSERT ON yuqing.items TO yuqing_writer;
GRANT INSERT ON yuqing.subject_windows TO yuqing_writer;
GRANT INSERT ON yuqing.threads TO yuqing_writer;
GRANT INSERT ON yuqing.topics TO yuqing_writer;
GRANT INSERT ON yuqing.alerts TO yuqing_writer;
GRANT INSERT ON yuqing.dead_letters TO yuqing_writer;
GRANT INSERT ON yuqing.late_items TO yuqing_writer;
GRANT INSERT ON yuqing.ledger TO yuqing_writer;
GRANT INSERT ON yuqing.batches TO yuqing_writer;
GRANT INSERT ON yuqing.source_states TO yuqing_writer;
GRANT INSERT ON yuqing.judgements TO yuqing_writer;
GRANT INSERT ON yuqing.views TO yuqing_writer;
GRANT INSERT ON yuqing.deliveries TO yuqing_writer;
GRANT INSERT ON yuqing.case_events TO yuqing_writer;
GRANT INSERT ON yuqing.cases TO yuqing_writer;
GRANT INSERT ON yuqing.case_units TO yuqing_writer;
GRANT INSERT ON yuqing.case_deadlines TO yuqing_writer;
GRANT INSERT ON yuqing.case_answers TO yuqing_writer;
GRANT INSERT ON yuqing.case_outlets TO yuqing_writer;
GRANT INSERT ON yuqing.case_alerts TO yuqing_writer;
GRANT INSERT ON yuqing.case_seals TO yuqing_writer;
-- Who was told before the delivery job stopped; what a sealed dead letter holds.
GRANT SELECT ON yuqing.deliveries TO yuqing_writer;
GRANT SELECT ON yuqing.dead_letters TO yuqing_writer;
GRANT SELECT ON yuqing.v_* TO yuqing_writer;

-- Grafana: whoever may look at a board can send any SQL as this user. The time limit may change within its bounds, because
-- the datasource sends it with each query; nothing else may.
CREATE SETTINGS PROFILE IF NOT EXISTS yuqing_reader SETTINGS
    readonly = 1,
    max_execution_time = 30 MIN 1 MAX 30 CHANGEABLE_IN_READONLY,
    max_memory_usage = 2000000000,
    max_result_rows = 100000,
    result_overflow_mode = 'throw',
    max_threads = 4;
CREATE QUOTA IF NOT EXISTS yuqing_reader KEYED BY user_name FOR INTERVAL 1 minute MAX queries = 3000, execution_time = 600;
CREATE USER IF NOT EXISTS yuqing_reader IDENTIFIED WITH sha256_hash BY '0000000000000000000000000000000000000000000000000000000000000000'
    SETTINGS PROFILE 'yuqing_reader';
ALTER QUOTA yuqing_reader TO yuqing_reader;

-- What is named v_… is for readers, and no table is named so: a view that is new needs no new grant.
GRANT SELECT ON yuqing.v_* TO yuqing_reader;

-- People with a SQL client; drivers send settings of their own, hence readonly = 2.
CREATE SETTINGS PROFILE IF NOT EXISTS yuqing_analyst SETTINGS
    readonly = 2,
    max_execution_time = 300 MIN 1 MAX 300,
    max_memory_usage = 8000000000 MAX 8000000000;
CREATE USER IF NOT EXISTS yuqing_analyst IDENTIFIED WITH sha256_hash BY '0000000000000000000000000000000000000000000000000000000000000000'
    SETTINGS PROFILE 'yuqing_analyst';
GRANT SELECT ON yuqing.v_* TO yuqing_analyst;

-- No password has the hash of zeros: nobody can log in until an administrator sets one, for example with
--     ALTER USER yuqing_reader IDENTIFIED WITH sha256_hash BY '<sha256 of the password, in hex>'
