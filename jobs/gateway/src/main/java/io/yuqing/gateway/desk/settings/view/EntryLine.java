/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

/**
 * An entry in a list.
 *
 * @param fault why a job does not take what stands in Kafka; empty if it does
 * @param place where it stands
 */
public record EntryLine(
        String id, String path, String name, String summary, String place, String fault) {}
