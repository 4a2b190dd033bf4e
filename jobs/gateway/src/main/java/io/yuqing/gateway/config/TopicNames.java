/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

/**
 * What the topics are called.
 *
 * @param watched topics that staff watch
 * @param settingsLog who changed what
 */
public record TopicNames(
        String posts,
        String comments,
        String feedPositions,
        String sources,
        String watched,
        String rules,
        String silences,
        String settingsLog) {}
