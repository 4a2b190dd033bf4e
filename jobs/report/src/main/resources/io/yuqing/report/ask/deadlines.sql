-- How the deadlines of cases that were opened in a period were kept, each kind by itself; those that a published document sets come first.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    deadline_name AS name,
    if(source = '', '本县约定', toString(source)) AS basis,
    countIf((satisfied_at IS NOT NULL AND NOT ifNull(due_at < ifNull(settled_at, end_before), 0))) AS kept,
    countIf(ifNull(due_at < ifNull(settled_at, end_before), 0)) AS missed,
    countIf(settled_at IS NULL AND NOT ifNull(due_at < ifNull(settled_at, end_before), 0)) AS not_yet,
    countIf(satisfied_at IS NULL AND stopped_at IS NOT NULL AND NOT ifNull(due_at < ifNull(settled_at, end_before), 0)) AS stopped,
    kept + missed AS judged,
    if(judged < 5, NULL, round(kept / judged, 3)) AS kept_share
FROM v_case_deadlines
WHERE opened_at >= begin
    AND opened_at < end_before
GROUP BY name, source
ORDER BY source = '', name
LIMIT 40
