-- What people found when they assessed a case (研判), or sat together about it (会商), and what leaders instructed (批示).
SELECT
    seq,
    toUnixTimestamp64Milli(happened_at) AS happened,
    toString(type) AS type,
    acting_unit,
    toString(by_duty) AS duty,
    JSONExtractString(event, 'fields', 'nature') AS nature,
    JSONExtractString(event, 'fields', 'reach') AS reach,
    JSONExtractString(event, 'fields', 'media') AS media,
    JSONExtractString(event, 'fields', 'consequence') AS consequence,
    JSONExtractString(event, 'fields', 'level') AS level_said,
    JSONExtractRaw(event, 'fields', 'answer_needed') AS answer_said,
    arrayStringConcat(JSONExtract(event, 'fields', 'units', 'Array(String)'), '、') AS units_present,
    toUInt8(text_digest != '') AS has_text
FROM v_case_events
WHERE case_id = {case:String}
    AND refusal = ''
    AND seq > 0
    AND type IN ('assess', 'consult', 'instruct')
ORDER BY seq
LIMIT 20
