-- How the sources of the register stood at the end of a period.
WITH
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    count() AS registered,
    countIf(state NOT IN ('silent', 'never_seen')) AS delivering,
    countIf(state IN ('silent', 'never_seen')) AS broken,
    arrayStringConcat(arraySlice(arraySort(groupArrayIf(source_name, state IN ('silent', 'never_seen'))), 1, 8), '、') AS broken_names
FROM
(
    SELECT source_id, source_name, toString(state) AS state, interval_seconds
    FROM v_source_states
    WHERE since < end_before
    ORDER BY version DESC
    LIMIT 1 BY source_id
)
WHERE interval_seconds > 0
    AND state != 'removed'
