-- Cases whose id is so, or begins so; and what its alerts are about, the highest first.
SELECT record.case_id AS case_id, main.subject_kind AS subject_kind, main.subject_id AS subject_id, main.alert_id AS alert_id, main.subjects AS subjects
FROM (SELECT case_id FROM v_case_states WHERE startsWith(case_id, {case:String}) AND {case:String} != '') AS record
LEFT JOIN
(
    SELECT case_id, subjects, chosen.1 AS subject_kind, chosen.2 AS subject_id, chosen.3 AS alert_id
    FROM
    (
        SELECT
            case_id,
            uniqExact(subject_kind, subject_id) AS subjects,
            argMax((toString(subject_kind), subject_id, alert_id), (indexOf(['blue', 'yellow', 'orange', 'red'], toString(level)), alert_id)) AS chosen
        FROM v_case_alerts
        WHERE subject_kind IN ('topic', 'thread')
        GROUP BY case_id
    )
) AS main ON main.case_id = record.case_id
ORDER BY case_id
LIMIT 2
