-- Until when a silence holds, so that a board can say that nobody is told of an alert for now.
ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS silenced_until Nullable(DateTime64(3, 'Asia/Shanghai'))
    COMMENT 'when the silence that withheld it ends, as it was then; empty: no silence did' AFTER silence;

CREATE OR REPLACE VIEW v_deliveries DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, level, happening, reason, silence, silenced_until,
    handling, outcome, cause, code, message, http_status, took_ms, parts, parts_done, decided_at, version, stored_at
FROM deliveries FINAL;

-- Alerts of which the last word was that a silence withholds it: nobody was told of them since. It is in force until silenced_until,
-- or until somebody took it back or lengthened it without a new step of the alert; one that was taken back is told of within a minute.
CREATE OR REPLACE VIEW v_silenced_alerts DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT alert_id, silence, message AS because, decided_at AS silenced_at, assumeNotNull(silenced_until) AS silenced_until
FROM
(
    SELECT arrayJoin(alerts) AS alert_id, reason, silence, silenced_until, message, decided_at
    FROM deliveries FINAL
    -- What is withheld for another reason, such as a mere correction, ends no silence.
    WHERE outcome != 'withheld' OR reason = 'silenced'
    ORDER BY decided_at DESC, attempted_at DESC, message_id
    LIMIT 1 BY alert_id
)
WHERE reason = 'silenced' AND silenced_until IS NOT NULL;
