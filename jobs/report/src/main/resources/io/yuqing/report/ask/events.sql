-- What mattered in a period: cases that were open in it or have an alert that was, and alerts of yellow and above that stand in no case, by
-- subject; an alert of the event of a case belongs to that case. State and deadlines are those of now. The first post is the earliest that
-- the alerts know.
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
    if(event.first_post_at IS NULL, NULL, toUnixTimestamp64Milli(event.first_post_at)) AS first_post,
    if(event.subject_id = '', NULL, counted.items) AS items,
    due.deadlines AS deadlines,
    due.given_up AS given_up,
    if(due.next_at IS NULL, NULL, toUnixTimestamp64Milli(due.next_at)) AS due_at,
    due.deadline AS due_name
FROM
(
    SELECT
        record.case_id AS event_id, record.case_id AS case_id, record.title AS title,
        if(record.level_person = '', record.level, record.level_person) AS level,
        if(main.subject_id = '', '', record.level_machine) AS level_machine, record.level_person AS level_person,
        record.state_text AS state, record.lead_unit AS lead_unit, record.first_post_at AS first_post_at,
        if(record.is_event, record.event_kind, main.subject_kind) AS subject_kind,
        if(record.is_event, record.event_subject, main.subject_id) AS subject_id
    FROM
    (
        SELECT
            case_id, title, toString(level) AS level, toString(level_machine) AS level_machine, toString(level_person) AS level_person,
            state_text, lead_unit, first_post_at, match(event_key, '^(topic|thread)/') AS is_event,
            substringIndex(event_key, '/', 1) AS event_kind, substring(event_key, length(event_kind) + 2) AS event_subject
        FROM v_cases
        WHERE state NOT IN ('merged', 'declined', 'false_alarm')
            AND
            (
                (opened_at < end_before AND (ended_at IS NULL OR ended_at >= begin))
                OR case_id IN
                (
                    SELECT case_id
                    FROM v_case_alerts
                    WHERE alert_id IN
                    (
                        SELECT alert_id FROM v_alerts WHERE fired_at < end_before AND (resolved_at IS NULL OR resolved_at >= begin)
                    )
                )
                OR
                (
                    (ended_at IS NULL OR ended_at >= begin)
                    AND event_key IN
                    (
                        SELECT concat(toString(subject_kind), '/', subject_id)
                        FROM v_alerts
                        WHERE fired_at < end_before AND (resolved_at IS NULL OR resolved_at >= begin)
                    )
                )
            )
    ) AS record
    LEFT JOIN
    (
        SELECT case_id, chosen.1 AS subject_kind, chosen.2 AS subject_id
        FROM
        (
            SELECT case_id, argMax((toString(subject_kind), subject_id), (indexOf(levels, toString(level)), alert_id)) AS chosen
            FROM v_case_alerts
            WHERE subject_kind IN ('topic', 'thread')
            GROUP BY case_id
        )
    ) AS main ON main.case_id = record.case_id

    UNION ALL

    SELECT
        concat(subject_kind, ':', subject_id) AS event_id, '' AS case_id, chosen.1 AS title, chosen.2 AS level, chosen.2 AS level_machine,
        '' AS level_person, if(firing > 0, '预警中，未登记事项', '预警已解除，未登记事项') AS state, '' AS lead_unit,
        CAST(NULL, 'Nullable(DateTime64(3, \'Asia/Shanghai\'))') AS first_post_at, subject_kind, subject_id
    FROM
    (
        SELECT
            subject_kind, subject_id, countIf(resolved_at IS NULL) AS firing,
            argMax((name, highest_level), (indexOf(levels, highest_level), alert_id)) AS chosen
        FROM
        (
            SELECT
                alert_id, toString(subject_kind) AS subject_kind, subject_id, name, toString(highest_level) AS highest_level, resolved_at
            FROM v_alerts_in_words
            WHERE subject_kind IN ('topic', 'thread')
                AND highest_level IN ('yellow', 'orange', 'red')
                AND fired_at < end_before
                AND (resolved_at IS NULL OR resolved_at >= begin)
                AND alert_id NOT IN (SELECT alert_id FROM v_alert_cases)
                AND concat(toString(subject_kind), '/', subject_id) NOT IN
                (
                    SELECT event_key FROM v_cases WHERE state != 'merged' AND (ended_at IS NULL OR ended_at >= begin)
                )
        )
        GROUP BY subject_kind, subject_id
    )
) AS event
LEFT JOIN
(
    -- Of the alerts in question alone: evidence is long, and kept for years.
    SELECT event_id, argMin(seen_id, seen_at) AS first_id, argMin(seen_url, seen_at) AS first_url, min(seen_at) AS first_at
    FROM
    (
        SELECT
            if(part.case_id = '', concat(toString(subject_kind), ':', subject_id), part.case_id) AS event_id,
            JSONExtractString(evidence, 'first_seen', 'id') AS seen_id, JSONExtractString(evidence, 'first_seen', 'url') AS seen_url,
            JSONExtractUInt(evidence, 'first_seen', 'published_at') AS seen_at
        FROM
        (
            SELECT alert_id, subject_kind, subject_id, evidence
            FROM v_alerts
            WHERE (fired_at < end_before AND (resolved_at IS NULL OR resolved_at >= begin))
                OR alert_id IN
                (
                    SELECT alert_id
                    FROM v_case_alerts
                    WHERE case_id IN (SELECT case_id FROM v_case_states WHERE ended_at IS NULL OR ended_at >= begin)
                )
        ) AS alert
        LEFT JOIN (SELECT alert_id, case_id FROM v_alert_cases) AS part ON part.alert_id = alert.alert_id
    )
    WHERE seen_at > 0
    GROUP BY event_id
) AS fact ON fact.event_id = event.event_id
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
    SELECT
        case_id, count() AS deadlines, countIf(satisfied_at IS NULL AND stopped_at IS NOT NULL) AS given_up,
        minIf(due_at, settled_at IS NULL) AS next_at, argMinIf(deadline_name, due_at, settled_at IS NULL AND due_at IS NOT NULL) AS deadline
    FROM v_case_deadlines
    GROUP BY case_id
) AS due ON due.case_id = event.case_id
ORDER BY indexOf(levels, event.level) DESC, counted.items DESC, event.event_id
LIMIT {limit:UInt32}
