-- What was done about cases in a period, by when the log took it, and how many stand open and are overdue now.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    step.opened AS opened, step.acknowledged AS acknowledged, step.reported AS reported, step.answered AS answered, step.closed AS closed,
    step.hearsay AS hearsay, step.steps AS steps, late.missed AS missed, standing.open_cases AS open_cases, standing.overdue_cases AS overdue_cases
FROM
(
    SELECT
        countIf(seq = 1) AS opened, countIf(type = 'acknowledge') AS acknowledged, countIf(type = 'report') AS reported,
        countIf(type = 'answer') AS answered, countIf(type = 'close') AS closed,
        countIf(hearsay = 1) AS hearsay, countIf(via != 'machine') AS steps
    FROM v_case_events
    WHERE at >= begin AND at < end_before AND refusal = '' AND seq > 0
) AS step
CROSS JOIN
(
    SELECT count() AS missed FROM v_case_deadlines WHERE due_at >= begin AND due_at < end_before AND ifNull(due_at < ifNull(settled_at, now64(3)), 0)
) AS late
CROSS JOIN
(
    SELECT
        countIf(open = 1) AS open_cases,
        countIf(open = 1 AND case_id IN (SELECT case_id FROM v_case_deadlines WHERE settled_at IS NULL AND due_at < now64(3))) AS overdue_cases
    FROM v_case_states
) AS standing
