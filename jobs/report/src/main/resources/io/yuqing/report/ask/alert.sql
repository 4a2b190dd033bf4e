-- One alert: what it is about, and what the machine weighed when it reached its highest level: the four factors of its risk.
SELECT
    alert_id,
    toString(subject_kind) AS subject_kind,
    subject_id,
    toString(highest_level) AS level,
    toUnixTimestamp64Milli(started_at) AS started,
    if(fired_at IS NULL, NULL, toUnixTimestamp64Milli(fired_at)) AS fired,
    if(resolved_at IS NULL, NULL, toUnixTimestamp64Milli(resolved_at)) AS resolved,
    toUInt8(JSONHas(evidence, 'risk', 'nature')) AS weighed,
    if(weighed, risk, NULL) AS score,
    toString(risk_grade) AS grade,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'nature', 'value'), NULL) AS nature_value,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'nature', 'points'), NULL) AS nature_points,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'nature', 'weight'), NULL) AS nature_weight,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'reach', 'value'), NULL) AS reach_value,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'reach', 'points'), NULL) AS reach_points,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'reach', 'weight'), NULL) AS reach_weight,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'media', 'value'), NULL) AS media_value,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'media', 'points'), NULL) AS media_points,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'media', 'weight'), NULL) AS media_weight,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'consequence', 'value'), NULL) AS consequence_value,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'consequence', 'points'), NULL) AS consequence_points,
    if(weighed, JSONExtractFloat(evidence, 'risk', 'consequence', 'weight'), NULL) AS consequence_weight,
    JSONExtractUInt(evidence, 'counts', 'items') AS counted
FROM v_alerts
WHERE alert_id = {alert:String}
LIMIT 1
