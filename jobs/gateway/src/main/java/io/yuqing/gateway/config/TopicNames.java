/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.control.cases.CaseTopics;

/**
 * What the topics are called.
 *
 * @param watched topics that staff watch
 * @param settingsLog who changed what
 * @param cases those of cases
 */
public record TopicNames(
        String posts,
        String comments,
        String feedPositions,
        String sources,
        String accounts,
        String watched,
        String rules,
        String silences,
        String settingsLog,
        CaseTopics cases) {}
