/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import java.util.List;

/**
 * The last attempt to deliver a message.
 *
 * @param alertId of its first alert; empty if it is about none
 * @param notices how many are in it
 * @param outcome what became of it
 * @param cause what the receiver answered
 */
public record SentNotice(
        long attemptedAt,
        String channel,
        List<String> departments,
        String kind,
        String level,
        String happening,
        String alertId,
        int notices,
        String outcome,
        String cause) {}
