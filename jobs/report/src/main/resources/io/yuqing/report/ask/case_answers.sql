-- What the public was told, and how much was said of the case's alerts in the 24 hours before and after it. Below 30 on either side
-- there are no rates: most of what is talked about fades by itself.
SELECT
    answer.answer_id AS answer_id, answer.kind AS kind, answer.speaker AS speaker, toUnixTimestamp64Milli(answer.said_at) AS said_at,
    arrayStringConcat(arrayMap(code -> transform(code, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), code), answer.platforms), '、')
        AS platforms_text,
    arrayElement(arrayFilter(url -> match(url, '^https?://'), answer.urls), 1) AS link,
    if(effect.slices = 0, NULL, effect.items_before) AS items_before,
    if(effect.slices = 0, NULL, effect.items_after) AS items_after,
    if(least(effect.items_before, effect.items_after) < 30, NULL, round(effect.negative_before / effect.items_before, 3)) AS negative_share_before,
    if(least(effect.items_before, effect.items_after) < 30, NULL, round(effect.negative_after / effect.items_after, 3)) AS negative_share_after
FROM
(
    SELECT answer_id, toString(kind) AS kind, speaker, at AS said_at, platforms, urls FROM v_case_answers WHERE case_id = {case:String}
) AS answer
LEFT JOIN
(
    SELECT
        said.answer_id AS answer_id, count() AS slices,
        sumIf(slice.items, slice.window_start < said.said_at) AS items_before, sumIf(slice.items, slice.window_start >= said.said_at) AS items_after,
        sumIf(slice.negative, slice.window_start < said.said_at) AS negative_before, sumIf(slice.negative, slice.window_start >= said.said_at) AS negative_after
    FROM (SELECT case_id, answer_id, at AS said_at FROM v_case_answers WHERE case_id = {case:String}) AS said
    INNER JOIN (SELECT DISTINCT case_id, toString(subject_kind) AS subject_kind, subject_id FROM v_case_alerts WHERE case_id = {case:String}) AS alert
        ON alert.case_id = said.case_id
    INNER JOIN
    (
        SELECT toString(subject_kind) AS subject_kind, subject_id, window_start, originals + reposts + comments AS items, negative
        FROM v_subject_windows
        WHERE window = '1h' AND (subject_kind, subject_id) IN (SELECT subject_kind, subject_id FROM v_case_alerts WHERE case_id = {case:String})
    ) AS slice ON slice.subject_kind = alert.subject_kind AND slice.subject_id = alert.subject_id
    WHERE slice.window_start >= said.said_at - toIntervalDay(1) AND slice.window_start < said.said_at + toIntervalDay(1)
    GROUP BY said.answer_id
) AS effect ON effect.answer_id = answer.answer_id
ORDER BY said_at, answer_id
LIMIT 20
