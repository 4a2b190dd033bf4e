-- What mattered in a period: cases that were open in it, and alerts of yellow and above that stand in no case, by subject. State and
-- deadline are those of now. The first post is that of the alert's evidence.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before,
    ['blue', 'yellow', 'orange', 'red'] AS levels
SELECT
    event.event_id AS event_id,
    event.case_id AS case_id,
    event.title AS title,
    event.level AS level,
    event.level_machine AS level_machine,
    event.level_person AS level_person,
    event.state AS state,
    event.lead_unit AS lead_unit,
    event.subject_kind AS subject_kind,
    event.subject_id AS subject_id,
    fact.first_id AS first_id,
    fact.first_url AS first_url,
    splitByChar('/', first_id)[1] AS first_platform_code,
    if(first_id = '', '', transform(first_platform_code, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), first_platform_code))
        AS first_platform,
    nullIf(fact.first_at, 0) AS first_at,
    if(event.subject_id = '', NULL, counted.items) AS items,
    if(due.next_at IS NULL, NULL, toUnixTimestamp64Milli(due.next_at)) AS due_at,
    due.deadline AS due_name
FROM
(
    SELECT
        record.case_id AS event_id, record.case_id AS case_id, record.title AS title, toString(record.level) AS level,
        toString(record.level_machine) AS level_machine, toString(record.level_person) AS level_person, record.state_text AS state,
        record.lead_unit AS lead_unit, main.subject_kind AS subject_kind, main.subject_id AS subject_id, main.alert_id AS alert_id
    FROM
    (
        SELECT case_id, title, level, level_machine, level_person, state_text, lead_unit
        FROM v_cases
        WHERE opened_at < end_before
            AND (ended_at IS NULL OR ended_at >= begin)
            AND state NOT IN ('merged', 'declined', 'false_alarm')
    ) AS record
    LEFT JOIN
    (
        SELECT case_id, chosen.1 AS subject_kind, chosen.2 AS subject_id, chosen.3 AS alert_id
        FROM
        (
            SELECT
                case_id,
                argMax((toString(subject_kind), subject_id, alert_id), (indexOf(levels, toString(level)), alert_id)) AS chosen
            FROM v_case_alerts
            WHERE subject_kind IN ('topic', 'thread')
            GROUP BY case_id
        )
    ) AS main ON main.case_id = record.case_id

    UNION ALL

    SELECT
        concat(subject_kind, ':', subject_id) AS event_id, '' AS case_id, chosen.1 AS title, chosen.2 AS level, chosen.2 AS level_machine,
        '' AS level_person, if(firing > 0, '预警中，未登记事项', '预警已解除，未登记事项') AS state, '' AS lead_unit, subject_kind, subject_id,
        chosen.3 AS alert_id
    FROM
    (
        SELECT
            subject_kind, subject_id, countIf(resolved_at IS NULL) AS firing,
            argMax((name, highest_level, alert_id), (indexOf(levels, highest_level), alert_id)) AS chosen
        FROM
        (
            SELECT
                alert_id, toString(subject_kind) AS subject_kind, subject_id, name, toString(highest_level) AS highest_level, resolved_at
            FROM v_alerts_in_words
            WHERE subject_kind IN ('topic', 'thread')
                AND highest_level IN ('yellow', 'orange', 'red')
                AND fired_at < end_before
                AND (resolved_at IS NULL OR resolved_at >= begin)
                AND alert_id NOT IN (SELECT alert_id FROM v_case_alerts)
        )
        GROUP BY subject_kind, subject_id
    )
) AS event
LEFT JOIN
(
    -- Of the alerts in question alone: evidence is long, and kept for years.
    SELECT
        alert_id, JSONExtractString(evidence, 'first_seen', 'id') AS first_id, JSONExtractString(evidence, 'first_seen', 'url') AS first_url,
        JSONExtractUInt(evidence, 'first_seen', 'published_at') AS first_at
    FROM v_alerts
    WHERE (fired_at < end_before AND (resolved_at IS NULL OR resolved_at >= begin))
        OR alert_id IN
        (
            SELECT alert_id
            FROM v_case_alerts
            WHERE case_id IN (SELECT case_id FROM v_case_states WHERE opened_at < end_before AND (ended_at IS NULL OR ended_at >= begin))
        )
) AS fact ON fact.alert_id = event.alert_id
LEFT JOIN
(
    SELECT toString(subject_kind) AS subject_kind, subject_id, sum(originals + reposts + comments) AS items
    FROM v_subject_windows
    WHERE window = '1h' AND window_start >= begin AND window_start < end_before
        AND subject_id IN
        (
            SELECT subject_id FROM v_case_alerts
            UNION ALL
            SELECT subject_id FROM v_alerts WHERE fired_at < end_before AND (resolved_at IS NULL OR resolved_at >= begin)
        )
    GROUP BY subject_kind, subject_id
) AS counted ON counted.subject_kind = event.subject_kind AND counted.subject_id = event.subject_id
LEFT JOIN
(
    SELECT case_id, min(due_at) AS next_at, argMin(deadline_name, due_at) AS deadline
    FROM v_case_deadlines
    WHERE settled_at IS NULL AND due_at IS NOT NULL
    GROUP BY case_id
) AS due ON due.case_id = event.case_id
ORDER BY indexOf(levels, event.level) DESC, counted.items DESC, event.event_id
LIMIT {limit:UInt32}
