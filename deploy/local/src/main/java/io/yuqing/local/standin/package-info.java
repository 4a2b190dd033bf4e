/**
 * Servers that behave as the documentation of others says: group robots of DingTalk, WeCom and
 * Feishu, a receiver of webhooks, a mail server. For tests and benchmarks of deliveries; they know
 * nothing of the product, so that signatures, sizes and rates are checked by code of their own.
 */
package io.yuqing.local.standin;
