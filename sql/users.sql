-- Users of the tables, for a ClickHouse server whose users are kept by SQL. An administrator runs it once, after the
-- migrations, in the database of the tables; passwords are set afterwards (see the last lines). Servers configured by files
-- use deploy/clickhouse/users.xml instead, which says the same. The embedded engine has no users: there a test only holds
-- the statements to its parser and the grants to the list of views.

-- The job: writes tables, makes views. SET DEFINER on itself: its views run with its rights.
CREATE USER IF NOT EXISTS yuqing_writer IDENTIFIED WITH sha256_hash BY '0000000000000000000000000000000000000000000000000000000000000000'
    SETTINGS async_insert = 0;
GRANT CREATE DATABASE, CREATE TABLE, CREATE VIEW, DROP TABLE, DROP VIEW, ALTER, SELECT, INSERT, SHOW ON yuqing.* TO yuqing_writer;
GRANT SET DEFINER ON yuqing_writer TO yuqing_writer;

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

GRANT SELECT ON yuqing.v_items TO yuqing_reader;
GRANT SELECT ON yuqing.v_subject_windows TO yuqing_reader;
GRANT SELECT ON yuqing.v_topic_windows TO yuqing_reader;
GRANT SELECT ON yuqing.v_thread_windows TO yuqing_reader;
GRANT SELECT ON yuqing.v_threads TO yuqing_reader;
GRANT SELECT ON yuqing.v_topics TO yuqing_reader;
GRANT SELECT ON yuqing.v_alerts TO yuqing_reader;
GRANT SELECT ON yuqing.v_alerts_withdrawn TO yuqing_reader;
GRANT SELECT ON yuqing.v_alert_steps TO yuqing_reader;
GRANT SELECT ON yuqing.v_dead_letters TO yuqing_reader;
GRANT SELECT ON yuqing.v_late_items TO yuqing_reader;
GRANT SELECT ON yuqing.v_deliveries TO yuqing_reader;
GRANT SELECT ON yuqing.v_ledger TO yuqing_reader;
GRANT SELECT ON yuqing.v_ledger_partitions TO yuqing_reader;
GRANT SELECT ON yuqing.v_source_states TO yuqing_reader;
GRANT SELECT ON yuqing.v_sources TO yuqing_reader;
GRANT SELECT ON yuqing.v_freshness TO yuqing_reader;

-- No password has the hash of zeros: nobody can log in until an administrator sets one, for example with
--     ALTER USER yuqing_reader IDENTIFIED WITH sha256_hash BY '<sha256 of the password, in hex>'
