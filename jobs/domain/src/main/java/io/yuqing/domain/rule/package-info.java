/**
 * Rules: what staff want to be warned of. A {@link io.yuqing.domain.rule.form.RuleDraft} is what a
 * file or a Kafka record says, {@link io.yuqing.domain.rule.form.RuleValidation} names what is
 * wrong with it, a {@link io.yuqing.domain.rule.Rule} is checked and complete, and a {@link
 * io.yuqing.domain.rule.RuleBook} holds the rules in force.
 */
package io.yuqing.domain.rule;
