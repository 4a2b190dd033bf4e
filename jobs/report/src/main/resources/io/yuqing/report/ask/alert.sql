-- Alerts whose id is so, or begins so: what one is about, and what the machine weighed when it reached its highest level: the four factors of its risk.
SELECT
    alert_id,
    if(rule_name = '', rule_id, rule_name) AS rule_said,
    subject_name,
    toString(subject_kind) AS subject_kind,
    subject_id,
    toString(highest_level) AS level,
    toUnixTimestamp64Milli(started_at) AS started,
    if(fired_at IS NULL, NULL, toUnixTimestamp64Milli(fired_at)) AS fired,
    if(resolved_at IS NULL, NULL, toUnixTimestamp64Milli(resolved_at)) AS resolved,
    toUInt8(JSONHas(evidence, 'risk', 'nature')) AS weighed,
    if(weighed, risk, NULL) AS score,
    toString(risk_grade) AS grade,
    if(JSONHas(evidence, 'risk', 'nature', 'value'), JSONExtractFloat(evidence, 'risk', 'nature', 'value'), NULL) AS nature_value,
    if(JSONHas(evidence, 'risk', 'nature', 'points'), JSONExtractFloat(evidence, 'risk', 'nature', 'points'), NULL) AS nature_points,
    if(JSONHas(evidence, 'risk', 'nature', 'weight'), JSONExtractFloat(evidence, 'risk', 'nature', 'weight'), NULL) AS nature_weight,
    if(JSONHas(evidence, 'risk', 'reach', 'value'), JSONExtractFloat(evidence, 'risk', 'reach', 'value'), NULL) AS reach_value,
    if(JSONHas(evidence, 'risk', 'reach', 'points'), JSONExtractFloat(evidence, 'risk', 'reach', 'points'), NULL) AS reach_points,
    if(JSONHas(evidence, 'risk', 'reach', 'weight'), JSONExtractFloat(evidence, 'risk', 'reach', 'weight'), NULL) AS reach_weight,
    if(JSONHas(evidence, 'risk', 'media', 'value'), JSONExtractFloat(evidence, 'risk', 'media', 'value'), NULL) AS media_value,
    if(JSONHas(evidence, 'risk', 'media', 'points'), JSONExtractFloat(evidence, 'risk', 'media', 'points'), NULL) AS media_points,
    if(JSONHas(evidence, 'risk', 'media', 'weight'), JSONExtractFloat(evidence, 'risk', 'media', 'weight'), NULL) AS media_weight,
    if(JSONHas(evidence, 'risk', 'consequence', 'value'), JSONExtractFloat(evidence, 'risk', 'consequence', 'value'), NULL) AS consequence_value,
    if(JSONHas(evidence, 'risk', 'consequence', 'points'), JSONExtractFloat(evidence, 'risk', 'consequence', 'points'), NULL) AS consequence_points,
    if(JSONHas(evidence, 'risk', 'consequence', 'weight'), JSONExtractFloat(evidence, 'risk', 'consequence', 'weight'), NULL) AS consequence_weight,
    JSONExtractUInt(evidence, 'counts', 'items') AS counted
FROM v_alerts
WHERE startsWith(alert_id, {alert:String}) AND {alert:String} != ''
ORDER BY alert_id = {alert:String} DESC, alert_id
LIMIT 2
