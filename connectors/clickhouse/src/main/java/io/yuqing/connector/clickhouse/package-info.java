/**
 * ClickHouse for Flink jobs: {@link io.yuqing.connector.clickhouse.ClickHouseSink} writes rows by
 * {@link io.yuqing.connector.clickhouse.RowEncoder}s, {@link
 * io.yuqing.connector.clickhouse.Migrations} brings a database to the schema of {@code sql/}. Knows
 * no table and no row type of its own. Reasons are in {@code RATIONALE.md} of this module.
 */
package io.yuqing.connector.clickhouse;
