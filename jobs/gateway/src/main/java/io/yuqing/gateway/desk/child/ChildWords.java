/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.child;

/**
 * What people are told of a process, in Chinese.
 *
 * @param notStarted its command cannot be started
 * @param failed the gateway is at fault
 * @param unreadable it printed something else
 * @param instead what they can do if it takes too long or too much
 * @param without how a sentence begins that says why there is no result
 * @param log what they do to see a log that is gone with its folder
 */
public record ChildWords(
        String notStarted,
        String failed,
        String unreadable,
        String instead,
        String without,
        String log) {}
