/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The life of an alert: verdicts on windows become episodes, episodes become alerts with an id, and
 * what changed is told once. Knows judge and evidence; how an alert is written down or sent may not
 * enter.
 */
package io.yuqing.domain.alert.episode;
