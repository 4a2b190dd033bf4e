/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

/**
 * A message that people would now see.
 *
 * @param title of a robot's card or markdown; WeCom has none: its first line
 * @param text markdown as it came; for webhooks the whole body
 * @param key the idempotency key of a webhook, empty for robots
 * @param bytes of the whole body
 * @param atMillis by the clock of the stand-in
 */
public record Delivery(String title, String text, String key, int bytes, long atMillis) {}
