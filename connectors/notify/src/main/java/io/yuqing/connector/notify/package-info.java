/**
 * Notices to people over DingTalk, WeCom and Feishu robots, e-mail and webhooks: {@link
 * io.yuqing.connector.notify.senders.Senders} opens a {@link io.yuqing.connector.notify.Sender} for
 * a {@link io.yuqing.connector.notify.ChannelConfig}, and every attempt ends in a {@link
 * io.yuqing.connector.notify.Receipt} read from the answer, not from the HTTP status. Knows no
 * alert and no Flink, and nothing of the senders behind the interface. Reasons are in {@code
 * RATIONALE.md} of this module.
 */
package io.yuqing.connector.notify;
