-- 数据可信吗：引用数字之前，先看这段时间有没有漏的、错的、迟的？
-- 怎么读：“不平的分钟”和“缺失”不为零就不要引用，先找运维；“拒收”是有据可查但没有计入的，“迟到”的在明细里、重算之前不在窗口里，写专报时要交代；
--         “缺失”按整个分区算（不限时段），正数是没读到，负数是多记了。
-- 参数：from、to 为时间（北京时间，含头不含尾），按消息进入 Kafka 的时间。
-- 代价：读全部账目，每个分区每分钟一行。
--
-- Can the figures be trusted: is anything missing, wrong or late in this period?
-- Reading: with unbalanced minutes or missing records quote nothing and call operations; rejected records are
--          accounted for but not counted, late ones are in no window before a recount: say so in a report. Missing is of the
--          whole partition, not of the period.
-- Cost: the whole ledger, one row a partition and minute.
WITH
    {from:DateTime64(3, 'Asia/Shanghai')} AS begin,
    {to:DateTime64(3, 'Asia/Shanghai')} AS end_before
SELECT
    account.source_topic AS `来源`,
    account.source_partition AS `分区`,
    account.read AS `读入`,
    account.counted AS `计入`,
    account.duplicate AS `重复`,
    account.late AS `迟到`,
    account.rejected AS `拒收`,
    account.unbalanced AS `不平的分钟`,
    whole.missing AS `缺失`
FROM
(
    SELECT
        source_topic, source_partition,
        sum(read) AS read, sum(counted) AS counted, sum(duplicate) AS duplicate, sum(late) AS late,
        sum(rejected) AS rejected, countIf(NOT balanced) AS unbalanced
    FROM v_ledger
    WHERE minute >= begin AND minute < end_before
    GROUP BY source_topic, source_partition
) AS account
LEFT JOIN v_ledger_partitions AS whole
    ON whole.source_topic = account.source_topic AND whole.source_partition = account.source_partition
ORDER BY `来源`, `分区`
