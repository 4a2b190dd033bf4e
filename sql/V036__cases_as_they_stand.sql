-- Cases as they stand, without the times of their way: what a tile or a list asks every few seconds. v_cases looks for those times among
-- events, messages and items, which costs many times as much.
CREATE OR REPLACE VIEW v_case_states DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    case_id, substring(case_id, 1, 8) AS short_id, title, source, category, level, state, toUInt8(ended_at IS NULL) AS open, marks,
    lead_unit, units, platforms, result, instructed, supervised_for, overdue, returned, extended, reopened, detected_at, opened_at,
    first_answer_at, ended_at,
    dateDiff('second', detected_at, first_answer_at) / 60 AS detected_to_answer_minutes,
    version, stored_at
FROM cases FINAL;

-- As before, but for the originals of the threads: half as long over a city.
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
        -- All of it is in the key, so that no version of a row is passed over. Originals are few: ids of others are not looked up.
        PREWHERE kind = 'original' AND (toStartOfTenMinutes(published_at), item_id) IN
        (
            SELECT toStartOfTenMinutes(published_at), root_id
            FROM threads FINAL
            WHERE root_id IN (SELECT subject_id FROM case_alerts WHERE subject_kind = 'thread')
        )
    ) AS item ON item.item_id = alert.subject_id
    GROUP BY alert.case_id
) AS found ON found.case_id = record.case_id;
