-- Cases as their log has made them: what departments did about an alert, by when, and what the public was told. The log in Kafka is the
-- record; these tables are its image and can be written again from it. No row holds what somebody wrote at length: that stays in Kafka,
-- where it can be struck out. Nobody is named but units and duties.
--
-- Rows are absolute and bear the number of the event that made them. Each event writes everything that its case has, so that a part of
-- a case that an event took away (an alert that was split off) is one whose version is below that of its case.

-- One row an event: what an entry of the log brought about, or that it was refused. They are a chain: hash is of prev and of the event.
CREATE TABLE IF NOT EXISTS case_events
(
    case_id      String COMMENT 'of what is about no case that there is, as it was written',
    seq          UInt64 COMMENT 'from 1 in each case; 0: a refusal that is about no case, and stands in no chain',
    action_id    String COMMENT 'the act that brought it about',
    event_key    String COMMENT 'what alerts of one event have in common',
    type         LowCardinality(String) COMMENT 'the command, or alert, due, settings',
    at           DateTime64(3, 'Asia/Shanghai') COMMENT 'when the log took it',
    happened_at  DateTime64(3, 'Asia/Shanghai') COMMENT 'when it was done, as the desk says of what it wrote down for others; else at',
    by_unit      String COMMENT 'the unit that wrote; empty: the machine',
    by_duty      LowCardinality(String) COMMENT 'of a closed list; empty: not known, as of a link',
    via          LowCardinality(String) COMMENT 'desk, link, cli, dingtalk, feishu, mail, machine',
    on_behalf    String COMMENT 'the unit for which the desk wrote; empty: for itself',
    medium       LowCardinality(String) COMMENT 'how the desk heard of it; empty: it did not',
    from_state   LowCardinality(String) COMMENT 'the state before; empty: there was no case',
    state        LowCardinality(String) COMMENT 'new, accepted, assigned, working, reported, closed, declined, false_alarm, merged',
    level        LowCardinality(String) COMMENT 'blue, yellow, orange, red: after it',
    marks        Array(String) COMMENT 'what stands beside the state, such as overdue or supervised/instruction',
    reason       LowCardinality(String) COMMENT 'of the closed lists of what is declined and what is a false alarm',
    unit         String COMMENT 'that it is about: whom it was assigned to, whose deadline it is',
    deadline     String COMMENT 'that it is about',
    stage        LowCardinality(String) COMMENT 'of a deadline that was reached: near, due, due+2h …',
    refusal      LowCardinality(String) COMMENT 'why it was not done; empty: it was',
    refusal_text String COMMENT 'the sentence that people read',
    text_digest  String COMMENT 'salted, of the text that stands in Kafka under action_id; empty: none',
    prev         String COMMENT 'hash of the event before',
    hash         String COMMENT 'of prev and the event',
    log_offset   UInt64 COMMENT 'of the entry in the log',
    event        String COMMENT 'JSON: the event as it stands in Kafka, of which the hash is made' CODEC(ZSTD(3)),
    version      UInt64 COMMENT 'seq',
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(at)
ORDER BY (case_id, seq, action_id)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Events of cases, in chains';

-- One row a case, as its last event left it.
CREATE TABLE IF NOT EXISTS cases
(
    case_id         String,
    event_key       String COMMENT 'what its alerts have in common',
    ordinal         Int32 COMMENT 'among the cases of its event, from 1',
    title           String,
    source          LowCardinality(String) COMMENT 'where it comes from, such as 预警 or 热线',
    category        LowCardinality(String) COMMENT 'in words, such as 社情民意; empty: none',
    level           LowCardinality(String) COMMENT 'blue, yellow, orange, red: what counts',
    level_machine   LowCardinality(String) COMMENT 'the highest that an alert reached',
    level_person    LowCardinality(String) COMMENT 'as somebody assessed it; empty: nobody has',
    state           LowCardinality(String) COMMENT 'see case_events',
    marks           Array(String),
    lead_unit       String COMMENT 'empty: none leads it',
    units           Array(String) COMMENT 'that have a part in it now',
    platforms       Array(String) COMMENT 'on which the claim stood',
    answer_needed   UInt8 COMMENT 'whether the public is to be answered',
    assessed        UInt8,
    result          LowCardinality(String) COMMENT 'what the leading unit found: 属实, 部分属实, 不属实; empty: nothing yet',
    instructed      UInt8 COMMENT 'a leader gave an instruction',
    supervised_for  Array(String) COMMENT 'instruction, overdue, hand; empty: it is not supervised',
    overdue         UInt8 COMMENT 'a deadline was missed, and noted',
    returned        Int32 COMMENT 'how often a unit gave it back',
    extended        Int32 COMMENT 'how often a deadline was extended',
    reopened        Int32,
    merged_into     String COMMENT 'the case that it went into; empty: it did not',
    first_post_at   Nullable(DateTime64(3, 'Asia/Shanghai')),
    detected_at     Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'when its first alert fired, or somebody opened it',
    opened_at       DateTime64(3, 'Asia/Shanghai'),
    first_answer_at Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'when the first answer was published',
    ended_at        Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'empty: it is open',
    last_hash       String COMMENT 'of its last event',
    version         UInt64 COMMENT 'number of its last event',
    stored_at       DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY case_id
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Cases as they stand';

-- One row a unit of a case, also one that gave it back.
CREATE TABLE IF NOT EXISTS case_units
(
    case_id         String,
    unit            String,
    lead            UInt8 COMMENT '1: it leads (主办); 0: it helps (协办)',
    state           LowCardinality(String) COMMENT 'assigned, acknowledged, reported, returned, relieved',
    assigned_at     Nullable(DateTime64(3, 'Asia/Shanghai')),
    acknowledged_at Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'the first time',
    reported_at     Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'the last time',
    moved_at        DateTime64(3, 'Asia/Shanghai') COMMENT 'its last step',
    version         UInt64,
    stored_at       DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (case_id, unit)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Units of cases';

-- One row a deadline that runs or ran in a case.
CREATE TABLE IF NOT EXISTS case_deadlines
(
    case_id      String,
    deadline_id  String,
    unit         String COMMENT 'whose it is; empty: the desk''s or the case''s',
    whom         LowCardinality(String) COMMENT 'unit, desk, case',
    source       LowCardinality(String) COMMENT 'the law that sets it; empty: the county does',
    of_answer    UInt8 COMMENT 'an answer to the public ends it',
    started_at   DateTime64(3, 'Asia/Shanghai'),
    due_at       Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'empty: the calendar does not reach so far',
    first_due_at Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'before it was extended or its wording was changed; else due_at',
    near_at      Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'when it is time to say that it is near',
    satisfied_at Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'when what was to be done was done, whenever that was written down',
    stopped_at   Nullable(DateTime64(3, 'Asia/Shanghai')) COMMENT 'when it stopped to matter without that',
    stages       Array(String) COMMENT 'that were reached and noted',
    version      UInt64,
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (case_id, deadline_id, unit)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Deadlines of cases';

-- One row an answer to the public.
CREATE TABLE IF NOT EXISTS case_answers
(
    case_id   String,
    answer_id String COMMENT 'of the act that recorded it',
    kind      LowCardinality(String) COMMENT 'in words, such as 答复 or 澄清辟谣',
    speaker   String COMMENT 'the unit that answers',
    at        DateTime64(3, 'Asia/Shanghai') COMMENT 'when it was published first',
    version   UInt64,
    stored_at DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (case_id, answer_id)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Answers of cases to the public';

-- One row a place where an answer was published.
CREATE TABLE IF NOT EXISTS case_outlets
(
    case_id      String,
    answer_id    String,
    place        Int32 COMMENT 'in the list of the answer, from 0',
    name         String,
    platform     LowCardinality(String) COMMENT 'code, as of items',
    url          String COMMENT 'empty: it has none, as a press conference' CODEC(ZSTD(3)),
    published_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    version      UInt64,
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (case_id, answer_id, place)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Where answers were published';

-- One row an alert of a case.
CREATE TABLE IF NOT EXISTS case_alerts
(
    case_id      String,
    told_as      String COMMENT 'what makes steps one alert for people',
    alert_id     String COMMENT 'under which it was heard of last',
    subject_kind LowCardinality(String) COMMENT 'topic, thread; empty: not known',
    subject_id   String,
    level        LowCardinality(String) COMMENT 'the highest it reached',
    firing       UInt8,
    version      UInt64,
    stored_at    DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (case_id, told_as)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Alerts of cases';

-- One row a seal: the ends of all chains that grew since the one before, in one number. The daily sign of life shows its beginning.
CREATE TABLE IF NOT EXISTS case_seals
(
    day        String COMMENT 'that it closes, as 2026-07-01',
    log_offset UInt64 COMMENT 'of the entry that made it',
    prev       String COMMENT 'hash of the seal before; empty: it is the first',
    hash       String,
    version    UInt64 COMMENT 'log_offset',
    stored_at  DateTime('Asia/Shanghai') DEFAULT now()
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (day, log_offset)
TTL stored_at + INTERVAL 3 YEAR
COMMENT 'Seals of the record of cases';

CREATE OR REPLACE VIEW v_case_events DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    case_id, seq, action_id, event_key, type, at, happened_at, by_unit, by_duty, via, on_behalf, medium,
    -- Whose act it was; empty: the machine's.
    if(on_behalf = '', by_unit, on_behalf) AS acting_unit,
    -- Somebody else says what a unit did (代录).
    toUInt8(on_behalf != '' OR medium != '') AS hearsay,
    from_state, state, level, marks, reason, unit, deadline, stage, refusal, refusal_text, text_digest, prev, hash, log_offset, event,
    version, stored_at
FROM case_events FINAL;

CREATE OR REPLACE VIEW v_case_units DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    part.case_id AS case_id, part.unit AS unit, part.lead AS lead, part.state AS state,
    part.assigned_at AS assigned_at, part.acknowledged_at AS acknowledged_at, part.reported_at AS reported_at, part.moved_at AS moved_at,
    dateDiff('second', part.assigned_at, part.acknowledged_at) / 60 AS acknowledge_minutes,
    dateDiff('second', part.acknowledged_at, part.reported_at) / 60 AS report_minutes,
    record.title AS title, record.level AS level, record.state AS case_state, record.opened_at AS opened_at, record.reopened AS reopened,
    part.version AS version, part.stored_at AS stored_at
FROM (SELECT * FROM case_units FINAL) AS part
LEFT JOIN (SELECT case_id, title, level, state, opened_at, reopened, version FROM cases FINAL) AS record ON record.case_id = part.case_id
WHERE part.version >= record.version;

-- Whether a deadline is kept is decided by times alone. outcome, as of now: kept, missed, not_yet, or stopped: it ended in time without
-- what was to be done, as when the case was closed or went to another unit. overdue_seconds: how late it was, or is by now; 0 if it is not.
CREATE OR REPLACE VIEW v_case_deadlines DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    part.case_id AS case_id, part.deadline_id AS deadline_id,
    -- Of those that a county's file begins with; others are called as they are written there.
    transform(
        part.deadline_id,
        ['ack', 'triage', 'first', 'press', 'answer', 'report', 'petition', 'verify', 'instruction'],
        ['签收', '受理', '权威发布', '新闻发布会', '回应', '反馈', '信访办结', '核实', '批示办理'],
        part.deadline_id) AS deadline_name,
    part.unit AS unit, part.whom AS whom, part.source AS source,
    part.of_answer AS of_answer, part.started_at AS started_at, part.due_at AS due_at, part.first_due_at AS first_due_at,
    part.near_at AS near_at, part.satisfied_at AS satisfied_at, part.stopped_at AS stopped_at, part.stages AS stages,
    -- When it stopped to run; empty: it runs.
    coalesce(part.satisfied_at, part.stopped_at) AS settled_at,
    ifNull(greatest(0, dateDiff('second', part.due_at, ifNull(settled_at, now64(3)))), 0) AS overdue_seconds,
    multiIf(
        ifNull(ifNull(settled_at, now64(3)) > part.due_at, 0), 'missed',
        part.satisfied_at IS NOT NULL, 'kept',
        part.stopped_at IS NOT NULL, 'stopped',
        'not_yet') AS outcome,
    record.title AS title, record.level AS level, record.state AS case_state, record.opened_at AS opened_at, record.lead_unit AS lead_unit,
    record.units AS units,
    part.version AS version, part.stored_at AS stored_at
FROM (SELECT * FROM case_deadlines FINAL) AS part
LEFT JOIN (SELECT case_id, title, level, state, opened_at, lead_unit, units, version FROM cases FINAL) AS record ON record.case_id = part.case_id
WHERE part.version >= record.version;

CREATE OR REPLACE VIEW v_case_outlets DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    part.case_id AS case_id, part.answer_id AS answer_id, part.place AS place, part.name AS name, part.platform AS platform,
    part.url AS url, part.published_at AS published_at, part.version AS version, part.stored_at AS stored_at
FROM (SELECT * FROM case_outlets FINAL) AS part
LEFT JOIN (SELECT case_id, version FROM cases FINAL) AS record ON record.case_id = part.case_id
WHERE part.version >= record.version;

CREATE OR REPLACE VIEW v_case_answers DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    part.case_id AS case_id, part.answer_id AS answer_id, part.kind AS kind, part.speaker AS speaker, part.at AS at,
    outlet.platforms AS platforms, outlet.urls AS urls, part.version AS version, part.stored_at AS stored_at
FROM (SELECT * FROM case_answers FINAL) AS part
LEFT JOIN (SELECT case_id, version FROM cases FINAL) AS record ON record.case_id = part.case_id
LEFT JOIN
(
    SELECT
        case_id, answer_id,
        arraySort(groupUniqArrayIf(toString(platform), platform != '')) AS platforms,
        arrayFilter(each -> each != '', arrayMap(each -> each.2, arraySort(groupArray((place, url))))) AS urls
    FROM case_outlets FINAL
    GROUP BY case_id, answer_id
) AS outlet ON outlet.case_id = part.case_id AND outlet.answer_id = part.answer_id
WHERE part.version >= record.version;

CREATE OR REPLACE VIEW v_case_alerts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    part.case_id AS case_id, part.told_as AS told_as,
    -- One that was named by hand is known by that name only.
    if(part.alert_id = '', part.told_as, part.alert_id) AS alert_id,
    part.subject_kind AS subject_kind, part.subject_id AS subject_id, part.level AS level, part.firing AS firing,
    part.version AS version, part.stored_at AS stored_at
FROM (SELECT * FROM case_alerts FINAL) AS part
LEFT JOIN (SELECT case_id, version FROM cases FINAL) AS record ON record.case_id = part.case_id
WHERE part.version >= record.version;

CREATE OR REPLACE VIEW v_case_seals DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT day, log_offset, prev, hash, leftUTF8(hash, 16) AS shown, version, stored_at
FROM case_seals FINAL;

-- A case with the times of its way: 首发, 采到, 发现, 通知, 签收, 反馈, 首次回应, 办结. A time is that of the first time, and of when it happened;
-- ended_at is that of the last end. Minutes are from each to the next; empty where one of the two is not known, below 0 where they came
-- in the other order. collected_at is that of the originals of its threads, as long as items keep them.
CREATE OR REPLACE VIEW v_cases DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    record.case_id AS case_id, substring(record.case_id, 1, 8) AS short_id, record.event_key AS event_key, record.ordinal AS ordinal,
    record.title AS title, record.source AS source, record.category AS category, record.level AS level,
    record.level_machine AS level_machine, record.level_person AS level_person, record.state AS state,
    transform(
        toString(record.state),
        ['new', 'accepted', 'assigned', 'working', 'reported', 'closed', 'declined', 'false_alarm', 'merged'],
        ['待受理', '已受理', '已转办', '办理中', '已反馈', '已办结', '不予受理', '误报', '已合并'],
        toString(record.state)) AS state_text,
    toUInt8(record.ended_at IS NULL) AS open,
    record.marks AS marks, record.lead_unit AS lead_unit, record.units AS units, record.platforms AS platforms,
    record.answer_needed AS answer_needed, record.assessed AS assessed, record.result AS result, record.instructed AS instructed,
    record.supervised_for AS supervised_for, record.overdue AS overdue, record.returned AS returned, record.extended AS extended,
    record.reopened AS reopened, record.merged_into AS merged_into, way.end_reason AS end_reason,
    record.first_post_at AS first_post_at,
    if(found.known = 0, NULL, found.collected) AS collected_at,
    record.detected_at AS detected_at, record.opened_at AS opened_at,
    if(told.messages = 0, NULL, told.first_at) AS notified_at,
    way.accepted_at AS accepted_at, way.assigned_at AS assigned_at, way.acknowledged_at AS acknowledged_at, way.reported_at AS reported_at,
    record.first_answer_at AS first_answer_at, record.ended_at AS ended_at,
    if(record.state = 'closed', record.ended_at, NULL) AS closed_at,
    dateDiff('second', first_post_at, collected_at) / 60 AS collect_minutes,
    dateDiff('second', collected_at, detected_at) / 60 AS detect_minutes,
    dateDiff('second', detected_at, notified_at) / 60 AS notify_minutes,
    dateDiff('second', notified_at, acknowledged_at) / 60 AS acknowledge_minutes,
    dateDiff('second', acknowledged_at, reported_at) / 60 AS report_minutes,
    dateDiff('second', reported_at, first_answer_at) / 60 AS answer_minutes,
    dateDiff('second', first_answer_at, closed_at) / 60 AS close_minutes,
    dateDiff('second', detected_at, first_answer_at) / 60 AS detected_to_answer_minutes,
    dateDiff('second', detected_at, closed_at) / 60 AS detected_to_close_minutes,
    record.last_hash AS last_hash, record.version AS version, record.stored_at AS stored_at
FROM (SELECT * FROM cases FINAL) AS record
LEFT JOIN
(
    -- The first event after which it was so far; refused ones change no state.
    SELECT
        case_id,
        if(countIf(state IN ('accepted', 'assigned', 'working', 'reported')) = 0, NULL,
            argMinIf(happened_at, seq, state IN ('accepted', 'assigned', 'working', 'reported'))) AS accepted_at,
        if(countIf(state IN ('assigned', 'working', 'reported')) = 0, NULL,
            argMinIf(happened_at, seq, state IN ('assigned', 'working', 'reported'))) AS assigned_at,
        if(countIf(state IN ('working', 'reported')) = 0, NULL,
            argMinIf(happened_at, seq, state IN ('working', 'reported'))) AS acknowledged_at,
        if(countIf(state = 'reported') = 0, NULL, argMinIf(happened_at, seq, state = 'reported')) AS reported_at,
        argMaxIf(toString(reason), seq, refusal = '' AND type IN ('decline', 'false_alarm')) AS end_reason
    FROM case_events FINAL
    WHERE seq > 0
    GROUP BY case_id
) AS way ON way.case_id = record.case_id
LEFT JOIN
(
    SELECT alert.case_id AS case_id, min(message.attempted_at) AS first_at, uniqExact(message.message_id) AS messages
    FROM (SELECT case_id, if(alert_id = '', told_as, alert_id) AS alert_id FROM case_alerts FINAL) AS alert
    INNER JOIN
    (
        SELECT message_id, attempted_at, arrayJoin(alerts) AS alert_id FROM deliveries FINAL WHERE outcome = 'delivered'
    ) AS message ON message.alert_id = alert.alert_id
    GROUP BY alert.case_id
) AS told ON told.case_id = record.case_id
LEFT JOIN
(
    SELECT alert.case_id AS case_id, count() AS known, min(item.collected_at) AS collected
    FROM (SELECT case_id, subject_id FROM case_alerts FINAL WHERE subject_kind = 'thread') AS alert
    INNER JOIN
    (
        SELECT item_id, collected_at
        FROM items FINAL
        -- All of it is in the key, so that no version of a row is passed over.
        PREWHERE (toStartOfTenMinutes(published_at), item_id) IN
        (
            SELECT toStartOfTenMinutes(published_at), root_id
            FROM threads FINAL
            WHERE root_id IN (SELECT subject_id FROM case_alerts WHERE subject_kind = 'thread')
        )
    ) AS item ON item.item_id = alert.subject_id
    GROUP BY alert.case_id
) AS found ON found.case_id = record.case_id;

-- What became of an alert: the case that it is in. One that was merged is where it went.
CREATE OR REPLACE VIEW v_alert_cases DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    alert.alert_id AS alert_id, record.case_id AS case_id, substring(record.case_id, 1, 8) AS short_id, record.state AS state,
    record.lead_unit AS lead_unit, record.first_answer_at AS first_answer_at, record.ended_at AS ended_at,
    part.acknowledged_at AS acknowledged_at
FROM (SELECT * FROM v_case_alerts) AS alert
INNER JOIN (SELECT * FROM cases FINAL WHERE state != 'merged') AS record ON record.case_id = alert.case_id
LEFT JOIN
(
    SELECT case_id, if(count(acknowledged_at) = 0, NULL, min(acknowledged_at)) AS acknowledged_at FROM case_units FINAL GROUP BY case_id
) AS part ON part.case_id = record.case_id
ORDER BY record.opened_at DESC
LIMIT 1 BY alert.alert_id;

-- Cases that nobody dealt with, as they stand now: why, and which rules had raised them.
CREATE OR REPLACE VIEW v_case_false_alarms DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    record.case_id AS case_id, record.title AS title, record.level AS level, record.source AS source, record.units AS units,
    record.state AS state, way.reason AS reason, raised.rules AS rules, record.opened_at AS opened_at, record.ended_at AS ended_at
FROM (SELECT * FROM cases FINAL WHERE state IN ('declined', 'false_alarm')) AS record
LEFT JOIN
(
    SELECT case_id, argMax(toString(reason), seq) AS reason
    FROM case_events FINAL
    WHERE refusal = '' AND type IN ('decline', 'false_alarm')
    GROUP BY case_id
) AS way ON way.case_id = record.case_id
LEFT JOIN
(
    SELECT part.case_id AS case_id, arraySort(groupUniqArray(if(alert.rule_name = '', alert.rule_id, alert.rule_name))) AS rules
    FROM (SELECT case_id, if(alert_id = '', told_as, alert_id) AS alert_id FROM case_alerts FINAL) AS part
    INNER JOIN (SELECT alert_id, rule_id, rule_name FROM alerts FINAL) AS alert ON alert.alert_id = part.alert_id
    GROUP BY part.case_id
) AS raised ON raised.case_id = record.case_id;
