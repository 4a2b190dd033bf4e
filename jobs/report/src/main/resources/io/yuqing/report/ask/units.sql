-- What units did with the cases that were opened in a period, as the board of answers shows it: by how many there were, not by rank. A
-- median or a share needs five. Minutes.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    part.unit AS unit,
    count() AS cases,
    countIf(part.lead = 1) AS led,
    count(part.acknowledge_minutes) AS acknowledged,
    if(acknowledged < 5, NULL, round(quantileExactInclusiveIf(0.5)(ifNull(part.acknowledge_minutes, 0), part.acknowledge_minutes IS NOT NULL)))
        AS acknowledge_median,
    any(answered.answers) AS answers,
    if(answers < 5, NULL, any(answered.middle)) AS answer_median,
    any(due.kept) AS kept,
    any(due.missed) AS missed,
    kept + missed AS judged,
    if(judged < 5, NULL, round(kept / judged, 3)) AS kept_share,
    any(act.returned) AS returned,
    any(act.extended) AS extended,
    any(answered.supervised) AS supervised,
    any(answered.reopened) AS reopened
FROM (SELECT unit, lead, acknowledge_minutes FROM v_case_units WHERE opened_at >= begin AND opened_at < end_before) AS part
LEFT JOIN
(
    SELECT unit, countIf((satisfied_at IS NOT NULL AND NOT ifNull(due_at < ifNull(settled_at, end_before), 0))) AS kept, countIf(ifNull(due_at < ifNull(settled_at, end_before), 0)) AS missed
    FROM v_case_deadlines
    WHERE whom = 'unit' AND opened_at >= begin AND opened_at < end_before
    GROUP BY unit
) AS due ON due.unit = part.unit
LEFT JOIN
(
    SELECT if(type = 'return', acting_unit, unit) AS unit, countIf(type = 'return') AS returned, countIf(type = 'grant') AS extended
    FROM v_case_events
    WHERE type IN ('return', 'grant') AND refusal = '' AND at >= begin AND at < end_before
    GROUP BY unit
) AS act ON act.unit = part.unit
LEFT JOIN
(
    SELECT
        lead_unit, count(detected_to_answer_minutes) AS answers,
        if(answers = 0, NULL,
            round(quantileExactInclusiveIf(0.5)(ifNull(detected_to_answer_minutes, 0), detected_to_answer_minutes IS NOT NULL))) AS middle,
        countIf(case_id IN (SELECT case_id FROM v_case_events WHERE arrayExists(mark -> startsWith(mark, 'supervised/'), marks))) AS supervised,
        countIf(reopened > 0) AS reopened
    FROM v_case_states
    WHERE opened_at >= begin AND opened_at < end_before
    GROUP BY lead_unit
) AS answered ON answered.lead_unit = part.unit
GROUP BY part.unit
ORDER BY cases DESC, unit
LIMIT 100
