/**
 * Alerts: one episode of a rule on a subject. {@link io.yuqing.domain.alert.RuleEvaluator} decides
 * from a rule, an {@link io.yuqing.domain.alert.Observation} and the {@link
 * io.yuqing.domain.alert.AlertInstance} so far; nothing here reads a clock or keeps state.
 */
package io.yuqing.domain.alert;
