-- By which category the departments of each alert of a notice were found, and who decided: the same place in each of the four lists. Rows of
-- before have empty ones.
ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS categories Array(String)
    COMMENT 'of each of alerts: the routing category by which departments were found, as it was when it was first told' AFTER alerts;

ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS other_categories Array(String)
    COMMENT 'of each of alerts: with routed_by second what the linear model says, else what the second reading says, whose departments are told too; empty: nothing else'
    AFTER categories;

ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS routed_by Array(String)
    COMMENT 'of each of alerts: rule, linear, second; analysis if it is not known by which of the first two; empty without a category' AFTER other_categories;

CREATE OR REPLACE VIEW v_deliveries DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    message_id, attempted_at, attempt, kind, channel, departments, notices, alerts, categories, other_categories, routed_by, level, happening,
    reason, silence, silenced_until, handling, outcome, cause, code, message, http_status, took_ms, parts, parts_done, decided_at, version,
    stored_at
FROM deliveries FINAL;
