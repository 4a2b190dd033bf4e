-- Of the duplicates those that somebody else wrote at another time: two items came under one id, and the second is not stored.
ALTER TABLE ledger
    ADD COLUMN IF NOT EXISTS id_conflicts UInt64
    COMMENT 'of the duplicates: items of another author and time under an id that was seen' AFTER duplicate;

CREATE OR REPLACE VIEW v_ledger DEFINER = CURRENT_USER SQL SECURITY DEFINER AS
SELECT
    source_topic, source_partition, minute, read, counted, duplicate, id_conflicts, late, rejected,
    toUInt8(read = counted + duplicate + late + rejected) AS balanced,
    first_offset, last_offset, version, stored_at
FROM ledger FINAL;
