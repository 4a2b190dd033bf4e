-- Alerts that fired in a period, by the highest level they reached, and those from before it that were still open in it; without those of sources.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    countIf(fired_at >= begin) AS fired,
    countIf(fired_at >= begin AND highest_level = 'red') AS red,
    countIf(fired_at >= begin AND highest_level = 'orange') AS orange,
    countIf(fired_at >= begin AND highest_level = 'yellow') AS yellow,
    countIf(fired_at >= begin AND highest_level = 'blue') AS blue,
    uniqExactIf((subject_kind, subject_id), fired_at >= begin) AS subjects,
    countIf(fired_at >= begin AND resolved_at IS NULL) AS still_open,
    countIf(fired_at < begin) AS earlier
FROM v_alerts
WHERE subject_kind != 'source'
    AND fired_at < end_before
    AND (fired_at >= begin OR resolved_at IS NULL OR resolved_at >= begin)
