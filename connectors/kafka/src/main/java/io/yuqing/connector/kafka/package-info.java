/**
 * Kafka as the job sees it: one source of posts and comments whose decoder never throws, sources of
 * the control topics, sinks that deliver at least once, and the envelope of dead letters. The wire
 * contracts are the JSON schemas in {@code io/yuqing/schema}. Knows Flink and Kafka, and nothing of
 * what is done with an item.
 */
package io.yuqing.connector.kafka;
