-- A case as it stands, with the times of its way. Minutes are from each to the next. It was caught up with if nothing was read when its event is
-- said to have been detected: what there was came later.
SELECT
    case_id, short_id, title, source, category, toString(level) AS level, toString(level_machine) AS level_machine, toString(level_person) AS level_person, state_text,
    lead_unit, arrayStringConcat(units, '、') AS units_text, result, answer_needed, instructed, reopened,
    if(first_post_at IS NULL, NULL, toUnixTimestamp64Milli(first_post_at)) AS first_post, if(collected_at IS NULL, NULL, toUnixTimestamp64Milli(collected_at)) AS collected, if(detected_at IS NULL, NULL, toUnixTimestamp64Milli(detected_at)) AS detected,
    toUnixTimestamp64Milli(opened_at) AS opened, if(notified_at IS NULL, NULL, toUnixTimestamp64Milli(notified_at)) AS notified, if(acknowledged_at IS NULL, NULL, toUnixTimestamp64Milli(acknowledged_at)) AS acknowledged,
    if(reported_at IS NULL, NULL, toUnixTimestamp64Milli(reported_at)) AS reported, if(first_answer_at IS NULL, NULL, toUnixTimestamp64Milli(first_answer_at)) AS first_answer, if(ended_at IS NULL, NULL, toUnixTimestamp64Milli(ended_at)) AS ended,
    round(collect_minutes) AS collect_took, round(detect_minutes) AS detect_took, round(notify_minutes) AS notify_took,
    round(acknowledge_minutes) AS acknowledge_took, round(report_minutes) AS report_took, round(answer_minutes) AS answer_took,
    round(close_minutes) AS close_took, round(detected_to_answer_minutes) AS to_answer_took,
    toUInt8((SELECT count() FROM v_case_alerts WHERE case_id = {case:String}) > 0) AS judged,
    toUInt8(judged = 1 AND
        (
            SELECT sum(read)
            FROM v_ledger
            WHERE minute >= (SELECT max(detected_at) FROM v_case_states WHERE case_id = {case:String}) - toIntervalHour(1)
                AND minute <= (SELECT max(detected_at) FROM v_case_states WHERE case_id = {case:String}) + toIntervalHour(1)
        ) = 0) AS caught_up
FROM v_cases
WHERE case_id = {case:String}
LIMIT 1
