-- What was read in a period, and whether its account balances. A minute is that in which records came to Kafka. What is missing is of
-- whole partitions. Items without reads were read in later. Records that were refused are unusual from 30 on, and if they are three times those of as long a time in the week before.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    sumIf(read, minute >= begin) AS read_records,
    sumIf(counted, minute >= begin) AS counted_records,
    sumIf(duplicate, minute >= begin) AS duplicate_records,
    sumIf(late, minute >= begin) AS late_records,
    sumIf(rejected, minute >= begin) AS rejected_records,
    countIf(minute >= begin AND NOT balanced) AS unbalanced_minutes,
    (
        SELECT sum(abs(missing)) FROM v_ledger_partitions WHERE last_minute >= begin AND first_minute < end_before
    ) AS missing_records,
    uniqExactIf(toDate(minute, 'Asia/Shanghai'), minute < begin AND read > 0) AS days_before,
    if(days_before = 0, NULL, round(sumIf(rejected, minute < begin) / days_before * greatest(1, dateDiff('hour', begin, end_before) / 24), 1))
        AS rejected_usual,
    toUInt8(rejected_records >= 30 AND ifNull(rejected_records > 3 * rejected_usual, rejected_records * 100 > read_records)) AS rejected_unusual,
    if(read_records = 0, NULL, toUnixTimestamp64Milli(maxIf(minute, minute >= begin AND read > 0))) AS last_read_at,
    (
        SELECT count() FROM v_item_texts WHERE published_at >= begin AND published_at < end_before
    ) AS items_kept,
    (
        SELECT if(count() = 0, NULL, toUnixTimestamp64Milli(max(minute))) FROM v_ledger WHERE read > 0
    ) AS last_read_ever
FROM v_ledger
WHERE minute >= subtractDays(begin, 7)
    AND minute < end_before
